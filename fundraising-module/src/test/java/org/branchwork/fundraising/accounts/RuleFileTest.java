package org.branchwork.fundraising.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.branchwork.fundraising.api.BankAccount;
import org.branchwork.fundraising.api.accounts.CheckedAccount;
import org.branchwork.fundraising.api.accounts.CheckedAccount.Result;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The administrator's own file of rules. */
class RuleFileTest {

  private static final String ROW = "MOD10 0 0 0 0 0 0 7 1 3 7 1 3 7 1";

  @TempDir Path directory;

  @Test
  void an_own_file_takes_the_place_of_the_portals_rules() throws IOException {
    ModulusDoor rules = rules("dated 2027-01-30", "601000 601999 " + ROW);

    assertThat(check(rules, "601500").result()).isEqualTo(Result.PASSES);
    assertThat(check(rules, "089999"))
        .isEqualTo(new CheckedAccount(Result.UNKNOWN, null, LocalDate.of(2027, 1, 30)));
  }

  @Test
  void an_own_file_that_extends_decides_first_and_leaves_the_rest_to_the_portals_rules()
      throws IOException {
    ModulusDoor rules =
        rules(
            "dated 2027-01-30", "extends", "601500 601500 " + ROW, "608301 608301 DBLAL" + twos());

    assertThat(check(rules, "601500").rulesDated()).isEqualTo(LocalDate.of(2027, 1, 30));
    assertThat(check(rules, "608301").rule()).startsWith("DBLAL");
    assertThat(check(rules, "089999").rulesDated()).isEqualTo(LocalDate.of(2026, 8, 15));
    assertThat(check(rules, "089999").result()).isEqualTo(Result.PASSES);
  }

  @Test
  void the_schemes_files_are_taken_as_they_are_with_their_line_ends_and_blanks()
      throws IOException {
    ModulusDoor rules =
        rules(
            "\uFEFF# copied on a Friday\r",
            "  dated 2027-01-30  \r",
            "\r",
            "938000 938696 MOD11    7    6    5    4    3    2    7    6    5    4    3    2    0  "
                + "  0   5\r",
            "938000 938696 DBLAL    2    1    2    1    2    1    2    1    2    1    2    1    2  "
                + "  0   5\r",
            "938600 938611 \r");

    assertThat(rules.check(new BankAccount("Fund", "938600", "42368003")).result())
        .isEqualTo(Result.PASSES);
  }

  @Test
  void exception_8_checks_the_number_under_another_sort_code() throws IOException {
    String row = "608301 608301 MOD10 0 0 3 7 1 3 7 1 3 7 1 3 7 1";
    BankAccount account = new BankAccount("Fund", "608301", "06774744");

    assertThat(rules("dated 2027-01-30", row).check(account).result()).isEqualTo(Result.FAILS);
    assertThat(rules("dated 2027-01-30", row + " 8").check(account).result())
        .isEqualTo(Result.PASSES);
  }

  @ParameterizedTest
  @CsvSource({"601000, UNKNOWN", "601001, PASSES", "601002, PASSES", "601003, UNKNOWN"})
  void a_row_holds_from_its_first_sort_code_to_its_last(String sortCode, Result result)
      throws IOException {
    assertThat(check(rules("dated 2027-01-30", "601001 601002 " + ROW), sortCode).result())
        .isEqualTo(result);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "601001 601002 MOD12 0 0 0 0 0 0 7 1 3 7 1 3 7 1 | line 2: \"MOD12\" is no algorithm",
        "601001 601002 MOD10 0 0 0 0 0 0 7 1 3 7 1 3 7 | line 2: a row has two sort codes",
        "601001 601002 MOD10 0 0 0 0 0 0 7 1 3 7 1 3 7 1 2 3 | line 2: a row has two sort codes",
        "601001 601002 MOD10 0 0 0 0 0 0 7 1 3 7 1 3 7 x | line 2: \"x\" is no weight",
        "601001 601002 MOD10 0 0 0 0 0 0 7 1 3 7 1 3 7 1 15 | line 2: \"15\" is no exception",
        "601001 601002 MOD10 0 0 0 0 0 0 7 1 3 7 1 3 7 1 0 | line 2: \"0\" is no exception",
        "60-10-01 601002 MOD10 0 0 0 0 0 0 7 1 3 7 1 3 7 1 | line 2: \"60-10-01\" is no sort code",
        "601002 601001 MOD10 0 0 0 0 0 0 7 1 3 7 1 3 7 1 | line 2: the range ends before",
        "601001 60100 | line 2: \"60100\" is no sort code",
        "dated 30/01/2027 | line 2: \"30/01/2027\" is no date",
        "nonsense | line 2: a row has two sort codes"
      })
  void what_cannot_be_read_names_setting_file_line_and_the_way_out(String line, String said)
      throws IOException {
    Path file = write("dated 2027-01-30", line);

    assertThatThrownBy(() -> ModulusDoor.of(Optional.of(file)))
        .hasMessageStartingWith("branchwork.accounts.rules names " + file + ", but " + said)
        .hasMessageContaining(": ");
  }

  @ParameterizedTest
  @CsvSource({"601003, 601009", "600000, 601001", "601002, 601002", "601001, 601004"})
  void ranges_do_not_overlap(String from, String to) throws IOException {
    Path file = write("dated 2027-01-30", "601001 601003 " + ROW, from + " " + to + " " + ROW);

    assertThatThrownBy(() -> ModulusDoor.of(Optional.of(file)))
        .hasMessageContaining("line 3: a row above has these sort codes already");
  }

  @Test
  void a_range_has_at_most_two_rows() throws IOException {
    String row = "601001 601003 " + ROW;
    Path file = write("dated 2027-01-30", row, row, row);

    assertThatThrownBy(() -> ModulusDoor.of(Optional.of(file)))
        .hasMessageContaining("line 4: a row above");
  }

  @Test
  void a_file_says_from_when_it_holds_and_has_a_row() throws IOException {
    Path undated = write("601001 601003 " + ROW);
    assertThatThrownBy(() -> ModulusDoor.of(Optional.of(undated)))
        .hasMessageContaining("put one like \"dated 2026-08-15\" at the top");

    Path empty = write("dated 2027-01-30", "938600 938611");
    assertThatThrownBy(() -> ModulusDoor.of(Optional.of(empty)))
        .hasMessageContaining("there is no row of weights");
  }

  @Test
  void a_file_that_is_not_there_is_named() {
    Path nowhere = directory.resolve("nowhere.txt");

    assertThatThrownBy(() -> ModulusDoor.of(Optional.of(nowhere)))
        .hasMessage(
            "branchwork.accounts.rules names "
                + nowhere
                + ", but it cannot be read: look whether it is there and its permissions");
  }

  private static String twos() {
    return " 2 1 2 1 2 1 2 1 2 1 2 1 2 1";
  }

  private static CheckedAccount check(ModulusDoor rules, String sortCode) {
    return rules.check(new BankAccount("Fund", sortCode, "66374958"));
  }

  private ModulusDoor rules(String... lines) throws IOException {
    return ModulusDoor.of(Optional.of(write(lines)));
  }

  private Path write(String... lines) throws IOException {
    return Files.write(directory.resolve("rules.txt"), List.of(lines), StandardCharsets.UTF_8);
  }
}
