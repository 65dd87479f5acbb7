package org.branchwork.deploy;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.branchwork.fundraising.accounts.ModulusDoor;
import org.branchwork.fundraising.api.BankAccount;
import org.branchwork.fundraising.api.FundraisingRuleBroken;
import org.jspecify.annotations.Nullable;

/** What {@code check-account} prints, in this order; null where it is unknown. */
record AccountLine(String result, @Nullable String rule, String rulesDated) {

  /** Names are not checked, and none is asked for. */
  private static final String ANYBODY = "-";

  /** Checks an account; what is no sort code or no account number is refused. */
  static AccountLine of(String sortCode, String number, Optional<Path> rules) {
    var checked = rules(rules).check(account(sortCode, number));
    return new AccountLine(
        checked.result().name().toLowerCase(Locale.ROOT),
        checked.rule(),
        checked.rulesDated().toString());
  }

  private static BankAccount account(String sortCode, String number) {
    try {
      return new BankAccount(ANYBODY, sortCode, number);
    } catch (FundraisingRuleBroken broken) {
      throw new Refusal(broken.key());
    }
  }

  private static ModulusDoor rules(Optional<Path> own) {
    try {
      return ModulusDoor.of(own);
    } catch (IllegalStateException unreadable) {
      throw new Refusal("account.rules", unreadable.getMessage());
    }
  }
}
