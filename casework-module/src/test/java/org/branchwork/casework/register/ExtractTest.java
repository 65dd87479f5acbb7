package org.branchwork.casework.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVRecord;
import org.branchwork.casework.api.register.ExtractPreview.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** An extract as files come: what is read of it, and what is not. */
class ExtractTest {

  private static final String HEAD = "Membership No,Forename,Surname,Email,Joined,Paid until\n";

  static Stream<Charset> charsets() {
    return Stream.of(
        StandardCharsets.UTF_8, StandardCharsets.UTF_16, Charset.forName("windows-1252"));
  }

  @ParameterizedTest
  @MethodSource("charsets")
  void a_name_is_read_whatever_the_encoding(Charset charset) {
    Extract extract = extract((HEAD + "0012,Zoë,O’Neill,,,\n").getBytes(charset));

    assertThat(extract.members().get("0012").name()).isEqualTo("Zoë O’Neill");
  }

  @Test
  void a_byte_order_mark_is_no_part_of_the_first_heading() {
    assertThat(extract(("\uFEFF" + HEAD + "1,A,B,,,\n").getBytes(StandardCharsets.UTF_8)).members())
        .containsOnlyKeys("1");
  }

  @ParameterizedTest
  @ValueSource(strings = {",", ";", "\t", "|"})
  void the_separator_is_found(String separator) {
    String text = "Number of card;Name\n".replace(";", separator) + "0012" + separator + "Ann\n";
    List<CSVRecord> rows = ExtractText.rows(text.getBytes(StandardCharsets.UTF_8));

    assertThat(rows.get(0).values()).containsExactly("Number of card", "Name");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "2024-03-09; 2024-03-09",
        "09/03/2024; 2024-03-09",
        "9/3/2024; 2024-03-09",
        "9.3.2024; 2024-03-09",
        "9 Mar 2024; 2024-03-09",
        "9 March 2024 00:00; 2024-03-09",
        "09/03/2024 00:00:00; 2024-03-09"
      })
  void a_day_is_read_as_people_here_write_it(String typed, String iso) {
    assertThat(extract("1,Ann,B,," + typed + ",").members().get("1").joinedOn()).isEqualTo(iso);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "'1,Ann,B,,31/02/2024,'; register.row.day",
        "'1,Ann,B,,tomorrow,'; register.row.day",
        "',Ann,B,,,'; register.row.number",
        "'1,,,,,'; register.row.name",
        "'12345678901234567890123456789012345678901,Ann,B,,,'; register.row.long"
      })
  void a_row_with_a_problem_is_named_by_its_place_and_not_taken(String row, String key) {
    Extract extract = extract("7,Good,Row,,,\n" + row);

    assertThat(extract.problems()).containsExactly(new Problem(3, key));
    assertThat(extract.members()).containsOnlyKeys("7");
  }

  @Test
  void a_number_that_stands_twice_is_taken_once() {
    Extract extract = extract("1,Ann,B,,,\n 1 ,Bob,C,,,");

    assertThat(extract.problems()).containsExactly(new Problem(3, "register.row.twice"));
    assertThat(extract.members().get("1").name()).isEqualTo("Ann B");
  }

  @Test
  void zeros_in_front_stay_and_what_a_spreadsheet_puts_around_a_number_goes() {
    assertThat(extract("\"=\"\"0012\"\"\",Ann,B,,,\n'0013,Bob,C,no address,,").members())
        .containsOnlyKeys("0012", "0013");
  }

  @ParameterizedTest
  @CsvSource({
    "'A,B', register.number",
    "'Membership number,B', register.name",
    "'Membership number,Name', ",
    "'Membership number,Surname', "
  })
  void what_is_missing_among_the_columns_is_told(String headings, String missing) {
    List<CSVRecord> rows = ExtractText.rows((headings + "\n1,2").getBytes(StandardCharsets.UTF_8));

    assertThat(new Headings(rows.get(0), Map.of()).missing()).isEqualTo(missing);
  }

  @ParameterizedTest
  @CsvSource({"'', register.empty", "'A,B', register.empty", "'A,\"B\n1,2', register.unreadable"})
  void what_is_no_extract_is_refused(String text, String key) {
    assertThatThrownBy(() -> ExtractText.rows(text.getBytes(StandardCharsets.UTF_8)))
        .extracting("key")
        .isEqualTo(key);
  }

  @Test
  void a_workbook_is_no_extract() {
    assertThatThrownBy(() -> ExtractText.rows(new byte[] {'P', 'K', 3, 4, 0, 0, (byte) 0xE9}))
        .extracting("key")
        .isEqualTo("register.unreadable");
  }

  private static Extract extract(String rows) {
    return extract((HEAD + rows).getBytes(StandardCharsets.UTF_8));
  }

  private static Extract extract(byte[] bytes) {
    List<CSVRecord> rows = ExtractText.rows(bytes);
    return new Extract(rows, new Headings(rows.get(0), Map.of()));
  }
}
