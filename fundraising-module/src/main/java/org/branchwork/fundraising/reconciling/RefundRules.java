package org.branchwork.fundraising.reconciling;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.branchwork.fundraising.api.BankAccount;
import org.branchwork.fundraising.api.FundraisingRuleBroken;
import org.branchwork.fundraising.api.accounts.AccountCheck;
import org.branchwork.fundraising.api.accounts.CheckedAccount.Result;
import org.branchwork.fundraising.api.matching.PayerAccount;
import org.branchwork.fundraising.api.matching.PrepareRefund;
import org.branchwork.fundraising.reconciling.RefundRows.Refund;
import org.jspecify.annotations.Nullable;

/** What is asked before money goes back. */
@ApplicationScoped
class RefundRules {

  @Inject LineReading lines;
  @Inject AccountCheck modulus;

  /** What a refund is about, and where it goes. */
  record Asked(BookedLine line, String toAccount) {}

  /** The line of a refund that may be prepared. */
  Asked require(PrepareRefund command) {
    BookedLine line =
        lines.of(List.of(command.line())).stream()
            .findFirst()
            .orElseThrow(() -> new FundraisingRuleBroken("line.unknown"));
    require(line.isCredit(), "refund.money-out");
    require(command.pence() > 0 && command.pence() <= line.restPence(), "refund.amount");
    require(Reason.holds(command.reason()), "refund.reason");
    String told = line.payerAccount();
    return new Asked(line, told == null ? typed(command.account()) : told);
  }

  private String typed(@Nullable PayerAccount account) {
    if (account == null) {
      throw new FundraisingRuleBroken("refund.account.missing");
    }
    require(!lines.isOwn(account.written()), "refund.account.own");
    BankAccount checked = new BankAccount("payer", account.sortCode(), account.number());
    require(modulus.check(checked).result() != Result.FAILS, "account.impossible");
    return account.written();
  }

  /** What the approver confirms; {@code null} where the statement tells the account. */
  static @Nullable String confirmed(Refund refund, @Nullable PayerAccount account) {
    if (refund.told()) {
      return null;
    }
    if (account == null) {
      throw new FundraisingRuleBroken("refund.account.missing");
    }
    require(account.written().equals(refund.toAccount()), "refund.account.differs");
    return account.written();
  }

  static void require(boolean holds, String key) {
    if (!holds) {
      throw new FundraisingRuleBroken(key);
    }
  }
}
