package org.branchwork.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The line of {@code admin check-account}. */
class CheckAccountTest {
  @TempDir Path directory;

  @ParameterizedTest
  @CsvSource({"089999, 66374958", "08-99-99, 6637 4958"})
  void an_account_is_one_line_as_the_contract_shows_it(String sortCode, String number) {
    assertThat(Printed.by(Optional.empty(), "check-account", sortCode, number))
        .isEqualTo(
            "{\"result\":\"passes\",\"rule\":\"MOD10 with weights 0 0 0 0 0 0 7 1 3 7 1 3 7 1\","
                + "\"rulesDated\":\"2026-08-15\"}\n");
  }

  @Test
  void a_wrong_digit_fails() {
    assertThat(Printed.by(Optional.empty(), "check-account", "089999", "66374959"))
        .contains("\"result\":\"fails\"");
  }

  @Test
  void a_sort_code_without_a_rule_is_unknown_and_says_from_when_the_rules_are() {
    assertThat(Printed.by(Optional.empty(), "check-account", "999999", "12345678"))
        .isEqualTo("{\"result\":\"unknown\",\"rule\":null,\"rulesDated\":\"2026-08-15\"}\n");
  }

  @Test
  void an_administrators_own_rules_are_asked() throws IOException {
    assertThat(Printed.by(Optional.of(ownRules()), "check-account", "601500", "66374958"))
        .contains("passes", "MOD10", "2027-01-30");
  }

  @Test
  void rules_that_cannot_be_read_are_refused_with_the_line() throws IOException {
    var file = Files.writeString(directory.resolve("rules.txt"), "dated tomorrow");

    assertThatThrownBy(() -> Printed.by(Optional.of(file), "check-account", "089999", "66374958"))
        .isInstanceOf(Refusal.class)
        .hasMessage(
            "branchwork.accounts.rules names "
                + file
                + ", but line 1: \"tomorrow\" is no date: write it like 2026-08-15.");
  }

  @ParameterizedTest
  @CsvSource({
    "08999, 66374958, The sort code",
    "089999, 66374, The account number",
    "089999, 663749580, The account number"
  })
  void what_is_no_account_is_refused_by_its_part(String sortCode, String number, String part) {
    assertThatThrownBy(() -> Printed.by(Optional.empty(), "check-account", sortCode, number))
        .isInstanceOf(Refusal.class)
        .hasMessageStartingWith(part + " is malformed:");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "089999", "089999 6637 4958"})
  void anything_but_two_arguments_is_wrong_use(String arguments) {
    assertThatThrownBy(() -> Printed.by(Optional.empty(), "check-account", arguments.split(" ")))
        .isInstanceOf(WrongUse.class)
        .hasMessage("check-account takes 2 arguments.");
  }

  @Test
  void a_setting_that_names_no_rules_stops_the_start() throws IOException {
    var settings =
        Settings.ofEnvironment(Map.of("BRANCHWORK_ACCOUNTS_RULES", ownRules().toString()));
    assertThat(settings.unknown()).isEmpty();

    var wrong = Map.of("BRANCHWORK_ACCOUNTS_RULES", directory.resolve("nowhere").toString());
    assertThatThrownBy(() -> Settings.ofEnvironment(wrong))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("BRANCHWORK_ACCOUNTS_RULES")
        .hasMessageContaining("check-account");
  }

  private Path ownRules() throws IOException {
    return Files.writeString(
        directory.resolve("rules.txt"),
        "dated 2027-01-30\n601000 601999 MOD10 0 0 0 0 0 0 7 1 3 7 1 3 7 1\n");
  }
}
