package org.branchwork.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.branchwork.fundraising.api.statements.StatementProblem;
import org.branchwork.fundraising.api.statements.StatementQuestion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The lines of {@code admin read-statement}. */
class ReadStatementTest {
  private static final String VERB = "read-statement";
  private static final String HEADINGS =
      "Transaction Date,Transaction Type,Sort Code,Account Number,Transaction Description,"
          + "Debit Amount,Credit Amount,Balance,\n";
  private static final String ROW =
      "02/11/2026,FPI,'08-99-99,66374958,ANN EXAMPLE SFABCDEFHE,,150.00,160.00,\n";

  @TempDir Path directory;

  @Test
  void a_statement_is_one_line_as_the_contract_shows_it() throws IOException {
    var file = write("s.csv", HEADINGS + ROW);

    assertThat(Printed.lines(VERB, file))
        .containsExactly(
            "{\"file\":\""
                + file
                + "\",\"statements\":[{\"format\":\"csv/lloyds\",\"account\":\"089999 66374958\","
                + "\"currency\":\"GBP\",\"openingPence\":1000,\"closingPence\":16000,"
                + "\"lines\":[{\"date\":\"2026-11-02\",\"amountPence\":15000,"
                + "\"text\":\"ANN EXAMPLE SFABCDEFHE\",\"reference\":\"SFABCDEFHE\","
                + "\"payer\":\"ANN EXAMPLE\"}]}],\"questions\":[],\"problem\":null}");
  }

  @Test
  void every_file_has_its_line_in_the_order_they_were_named() throws IOException {
    var second = write("2.csv", HEADINGS + ROW);
    var first = write("1.csv", HEADINGS + ROW.replace("160.00", "150.00"));

    assertThat(Printed.objects(VERB, second, "nowhere.csv", first))
        .extracting(line -> line.at("/statements/0/openingPence").asText())
        .containsExactly("1000", "", "0");
  }

  @Test
  void what_cannot_be_read_has_every_key_and_a_problem_with_its_line() throws IOException {
    var lines =
        Printed.objects(
            VERB,
            write("cut.csv", HEADINGS + ROW + "03/11/2026,FPI,'08-99"),
            "nowhere.csv",
            directory.toString(),
            write("empty.csv", ""),
            "\0");

    assertThat(lines)
        .hasSize(5)
        .allSatisfy(
            line -> {
              assertThat(line.fieldNames())
                  .toIterable()
                  .containsExactly("file", "statements", "questions", "problem");
              assertThat(line.get("statements")).isEmpty();
              assertThat(line.get("problem").asText()).contains(": ").endsWith(".");
            });
    assertThat(lines.get(0).get("problem").asText()).startsWith("Line 3: ");
  }

  @Test
  void what_is_asked_is_a_sentence_with_its_line() throws IOException {
    var broken = write("s.csv", HEADINGS + ROW + ROW);

    assertThat(Printed.objects(VERB, broken).get(0).get("questions"))
        .extracting(JsonNode::asText)
        .singleElement()
        .asString()
        .startsWith("Line 3: The balance should be 310.00")
        .contains("160.00");
  }

  @Test
  void more_than_is_read_is_a_problem() throws IOException {
    var file = write("large.csv", HEADINGS + ROW);
    try (var large = new RandomAccessFile(file, "rw")) {
      large.setLength(20L * 1024 * 1024 + 1);
    }

    assertThat(Printed.objects(VERB, file).get(0).get("problem").asText())
        .contains("larger than 20 MB");
  }

  static Stream<String> keys() {
    return Stream.concat(
        Stream.of(StatementProblem.Kind.values()).map(kind -> "statement.problem." + kind),
        Stream.of(StatementQuestion.Kind.values()).map(kind -> "statement.question." + kind));
  }

  @ParameterizedTest
  @MethodSource("keys")
  void every_problem_and_question_has_a_sentence_that_names_the_way_out(String key) {
    assertThat(Texts.of(key, "1.00", "2.00")).contains(": ").endsWith(".");
  }

  @Test
  void without_a_file_the_use_is_wrong() {
    assertThatThrownBy(() -> Printed.lines(VERB))
        .isInstanceOf(WrongUse.class)
        .hasMessageContaining("file");
  }

  private String write(String name, String content) throws IOException {
    return Files.writeString(directory.resolve(name), content).toString();
  }
}
