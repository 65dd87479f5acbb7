package org.branchwork.web.pages.fundraising;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.branchwork.fundraising.api.BankAccount;
import org.branchwork.fundraising.api.FundDesk;
import org.branchwork.fundraising.api.FundraisingRuleBroken;
import org.branchwork.fundraising.api.accounts.AccountCheck;
import org.branchwork.fundraising.api.accounts.CheckedAccount.Result;
import org.branchwork.web.pages.shared.CurrentUser;

/** Reads a bank account from the fields of a form, and gives a fund its first one. */
@RequestScoped
class FirstAccount {

  @Inject FundDesk funds;
  @Inject AccountCheck check;
  @Inject LedgerFrame frame;
  @Inject CurrentUser me;

  /** Whether anything was typed into the fields. */
  boolean isTyped() {
    return !(frame.value("account-name") + frame.value("sort-code") + frame.value("account-number"))
        .isEmpty();
  }

  /**
   * What was typed.
   *
   * @throws FundraisingRuleBroken naming the fields at fault
   */
  BankAccount typed() {
    return new BankAccount(
        frame.value("account-name"), frame.value("sort-code"), frame.value("account-number"));
  }

  /**
   * What was typed, when it could exist.
   *
   * @throws FundraisingRuleBroken also {@code account.impossible}
   */
  BankAccount checked() {
    BankAccount account = typed();
    if (check.check(account).result() == Result.FAILS) {
      throw new FundraisingRuleBroken("account.impossible");
    }
    return account;
  }

  void give(UUID fund, BankAccount account) {
    funds.setAccount(fund, account, me.fundraising());
  }
}
