package org.branchwork.fundraising.reconciling;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import org.branchwork.fundraising.api.Caller;
import org.branchwork.fundraising.api.FundraisingRuleBroken;
import org.branchwork.fundraising.api.ledger.AccountKind;
import org.branchwork.fundraising.api.ledger.LedgerDesk;
import org.branchwork.fundraising.api.ledger.OpenAccount;

/** The ledger accounts that statement lines are booked on; each is opened when first needed. */
@ApplicationScoped
class StatementAccounts {

  @Inject ReconcilingTables sql;
  @Inject LedgerDesk ledger;

  UUID ofBank(UUID bankAccount, Caller caller) {
    return of(AccountKind.BANK, Optional.of(bankAccount), caller);
  }

  UUID suspense(Caller caller) {
    return of(AccountKind.SUSPENSE, Optional.empty(), caller);
  }

  UUID unexplained(Caller caller) {
    return of(AccountKind.UNEXPLAINED, Optional.empty(), caller);
  }

  private UUID of(AccountKind kind, Optional<UUID> bankAccount, Caller caller) {
    return there(kind, bankAccount)
        .orElseGet(
            () -> {
              UUID account = id("statement:" + kind + ":" + bankAccount.map(UUID::toString));
              ledger.openAccount(
                  new OpenAccount(account, kind, name(kind), Optional.empty(), Optional.empty()),
                  caller);
              sql.write(
                  "insert into fundraising.statement_account (account_id, kind, bank_account)"
                      + " select id, kind, cast(?2 as uuid) from fundraising.ledger_account"
                      + " where public_id = cast(?1 as uuid)",
                  account,
                  bankAccount.orElse(null));
              return account;
            });
  }

  private Optional<UUID> there(AccountKind kind, Optional<UUID> bankAccount) {
    return sql.one(
            "select cast(a.public_id as text) from fundraising.statement_account s"
                + " join fundraising.ledger_account a on a.id = s.account_id"
                + " where s.kind = ?1 and s.bank_account is not distinct from cast(?2 as uuid)",
            kind,
            bankAccount.orElse(null))
        .map(UUID::fromString);
  }

  /**
   * The account of a fund for one kind of money, such as what the bank charges it.
   *
   * @throws FundraisingRuleBroken {@code line.share.no-books} when the fund's books are not kept
   */
  UUID ofFund(UUID fund, AccountKind kind, Caller caller) {
    return sql.one(
            "select cast(a.public_id as text) from fundraising.ledger_account a"
                + " join fundraising.fund f on f.id = a.fund_id"
                + " where a.kind = ?1 and f.public_id = cast(?2 as uuid) order by a.id limit 1",
            kind,
            fund)
        .map(UUID::fromString)
        .orElseGet(() -> open(fund, kind, caller));
  }

  private UUID open(UUID fund, AccountKind kind, Caller caller) {
    UUID account = id("fund:" + kind + ":" + fund);
    try {
      ledger.openAccount(
          new OpenAccount(account, kind, name(kind), Optional.of(fund), Optional.empty()), caller);
    } catch (FundraisingRuleBroken refused) {
      throw refused.key().equals("ledger.account.fund")
          ? new FundraisingRuleBroken("line.share.no-books")
          : refused;
    }
    return account;
  }

  private static UUID id(String name) {
    return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
  }

  private static String name(AccountKind kind) {
    return switch (kind) {
      case BANK -> "Bank account";
      case SUSPENSE -> "Suspense of bank lines";
      case UNEXPLAINED -> "Unexplained bank lines";
      case FUND -> "Money given";
      case FEE -> "Bank charges";
      default -> "Costs";
    };
  }
}
