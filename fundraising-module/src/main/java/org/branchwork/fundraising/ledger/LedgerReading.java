package org.branchwork.fundraising.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.branchwork.fundraising.api.ledger.AccountBalance;
import org.branchwork.fundraising.api.ledger.AccountKind;
import org.branchwork.fundraising.api.ledger.BalanceProof;
import org.branchwork.fundraising.api.ledger.EntryView;
import org.branchwork.fundraising.api.ledger.FundKind;
import org.branchwork.fundraising.api.ledger.JournalEntry;
import org.branchwork.fundraising.api.ledger.KeptFund;
import org.branchwork.fundraising.api.ledger.LedgerAccount;
import org.branchwork.fundraising.sql.SqlDoor;
import org.branchwork.fundraising.sql.SqlDoor.Row;
import org.jspecify.annotations.Nullable;

/** Reads what the ledger keeps: its accounts, funds and balances. */
@ApplicationScoped
class LedgerReading {

  @PersistenceContext(unitName = "fundraising")
  EntityManager entities;

  Optional<EntryView> entry(UUID entry) {
    return journal().of(entry).map(JournalEntry::entry);
  }

  /** The entries, as this transaction sees them. */
  Journal journal() {
    return new Journal(entities);
  }

  BalanceProof balances() {
    Row row =
        rows("select cast(coalesce(sum(b.pence) filter (where a.kind = 'BANK'), 0) as bigint),"
                + " cast(coalesce(sum(b.pence) filter (where a.kind = 'CASH'), 0) as bigint),"
                + " (select cast(coalesce(-sum(f.pence), 0) as bigint)"
                + " from fundraising.ledger_fund_balance f),"
                + " cast(coalesce(-sum(b.pence) filter (where a.kind in"
                + " ('SUSPENSE', 'UNEXPLAINED')), 0) as bigint)"
                + " from fundraising.ledger_balance b"
                + " join fundraising.ledger_account a on a.id = b.account_id")
            .get(0);
    return new BalanceProof(row.whole(0), row.whole(1), row.whole(2), row.whole(3));
  }

  /**
   * The balances of some periods.
   *
   * @param from the first day of the first
   * @param last the first day of the last
   */
  List<AccountBalance> trialBalance(LocalDate from, LocalDate last) {
    return rows(
            "select cast(a.public_id as text), a.kind, a.name, cast(f.public_id as text),"
                + " cast(coalesce(sum(b.pence) filter (where p.starts_on < cast(?1 as date)), 0)"
                + " as bigint),"
                + " cast(coalesce(sum(b.pence) filter (where p.starts_on between cast(?1 as date)"
                + " and cast(?2 as date)), 0) as bigint)"
                + " from fundraising.ledger_balance b"
                + " join fundraising.ledger_period p on p.id = b.period_id"
                + " join fundraising.ledger_account a on a.id = b.account_id"
                + " left join fundraising.fund f on f.id = a.fund_id"
                + " group by a.id, f.public_id order by a.kind, a.name, a.id",
            from,
            last)
        .stream()
        .map(
            row ->
                new AccountBalance(
                    row.uuid(0),
                    row.one(AccountKind.class, 1),
                    row.text(2),
                    row.uuidIfAny(3),
                    row.whole(4),
                    row.whole(5)))
        .toList();
  }

  /** Every account but members' entitlements, of which there may be thousands. */
  List<LedgerAccount> accounts() {
    return rows(
            "select cast(a.public_id as text), a.kind, a.name, cast(f.public_id as text)"
                + " from fundraising.ledger_account a left join fundraising.fund f on f.id = a.fund_id"
                + " where a.kind <> 'ENTITLEMENT' order by f.id nulls first, a.id")
        .stream()
        .map(
            row ->
                new LedgerAccount(
                    row.uuid(0), row.one(AccountKind.class, 1), row.text(2), row.uuidIfAny(3)))
        .toList();
  }

  List<KeptFund> funds() {
    return rows(
            "select cast(f.public_id as text), f.name, k.kind,"
                + " cast(coalesce(-b.pence, 0) as bigint), fundraising.fund_free_pence(f.id)"
                + " from fundraising.fund f"
                + " left join fundraising.ledger_fund k on k.fund_id = f.id"
                + " left join fundraising.ledger_fund_balance b on b.fund_id = f.id order by f.id")
        .stream()
        .map(
            row ->
                new KeptFund(
                    row.uuid(0),
                    row.text(1),
                    row.has(2) ? Optional.of(row.one(FundKind.class, 2)) : Optional.empty(),
                    row.whole(3),
                    row.whole(4)))
        .toList();
  }

  private List<Row> rows(String sql, @Nullable Object... values) {
    return SqlDoor.rows(entities, sql, values);
  }
}
