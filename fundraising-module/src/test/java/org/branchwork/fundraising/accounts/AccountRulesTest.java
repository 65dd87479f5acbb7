package org.branchwork.fundraising.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.branchwork.fundraising.api.BankAccount;
import org.branchwork.fundraising.api.accounts.CheckedAccount.Result;
import org.eclipse.microprofile.config.Config;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AccountRulesTest {

  private static final BankAccount ACCOUNT = new BankAccount("Fund", "089999", "66374958");

  @TempDir Path directory;

  @Test
  void without_a_setting_the_portals_own_rules_hold() {
    assertThat(started(Map.of()).check(ACCOUNT).result()).isEqualTo(Result.PASSES);
  }

  @Test
  void the_file_that_the_setting_names_takes_their_place() throws IOException {
    Path file =
        Files.writeString(
            directory.resolve("rules.txt"),
            "dated 2027-01-30\n601000 601999 MOD10 0 0 0 0 0 0 7 1 3 7 1 3 7 1\n");

    AccountRules rules = started(Map.of("branchwork.accounts.rules", " " + file + " "));

    assertThat(rules.check(ACCOUNT).result()).isEqualTo(Result.UNKNOWN);
  }

  private static AccountRules started(Map<String, String> settings) {
    AccountRules rules = new AccountRules();
    rules.config =
        (Config)
            Proxy.newProxyInstance(
                Config.class.getClassLoader(),
                new Class<?>[] {Config.class},
                (proxy, method, asked) -> Optional.ofNullable(settings.get(asked[0])));
    rules.read();
    return rules;
  }
}
