package org.branchwork.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code admin check-account} of the executable jar. */
class CheckAccountIT {
  @TempDir Path home;

  @Test
  void an_account_is_checked_without_portal_database_or_directory() {
    var command = check("08-99-99", "66374958");

    assertThat(command.exitCode()).isZero();
    assertThat(command.said())
        .containsExactly(
            "{\"result\":\"passes\",\"rule\":\"MOD10 with weights 0 0 0 0 0 0 7 1 3 7 1 3 7 1\","
                + "\"rulesDated\":\"2026-08-15\"}");
    assertThat(home.resolve("data")).doesNotExist();
    assertThat(home.resolve("secrets")).doesNotExist();
  }

  @Test
  void the_rules_that_the_secrets_directory_names_are_asked() throws IOException {
    var rules =
        Files.writeString(
            home.resolve("rules.txt"),
            "dated 2027-01-30\n601000 601999 MOD10 0 0 0 0 0 0 7 1 3 7 1 3 7 1\n");
    Files.createDirectory(home.resolve("secrets"));
    Files.writeString(home.resolve("secrets").resolve("accounts.rules"), rules + "\n");

    var command = check("089999", "66374958");

    assertThat(command.exitCode()).isZero();
    assertThat(command.said())
        .containsExactly("{\"result\":\"unknown\",\"rule\":null,\"rulesDated\":\"2027-01-30\"}");
  }

  @Test
  void what_is_no_account_is_refused_and_what_is_no_use_is_wrong() {
    assertThat(check("0899", "66374958").exitCode()).isEqualTo(1);
    assertThat(check("089999").exitCode()).isEqualTo(2);
  }

  private Launched check(String... account) {
    var words = new String[account.length + 2];
    words[0] = "admin";
    words[1] = "check-account";
    System.arraycopy(account, 0, words, 2, account.length);
    return Launched.command(home, home.resolve("data"), words);
  }
}
