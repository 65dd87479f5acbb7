package org.branchwork.fundraising.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.branchwork.fundraising.api.ledger.AccountBalance;
import org.branchwork.fundraising.api.ledger.AccountKind;
import org.branchwork.fundraising.api.ledger.BalanceProof;
import org.branchwork.fundraising.api.ledger.Discrepancy;
import org.branchwork.fundraising.api.ledger.EntryReason;
import org.branchwork.fundraising.api.ledger.EntrySource;
import org.branchwork.fundraising.api.ledger.EntryView;
import org.branchwork.fundraising.api.ledger.Posting;
import org.jspecify.annotations.Nullable;

/** Reads the ledger. Ids and days come as text, amounts as whole numbers. */
@ApplicationScoped
class LedgerReading {

  @PersistenceContext(unitName = "fundraising")
  EntityManager entities;

  Optional<EntryView> entry(UUID entry) {
    List<Posting> postings =
        rows(
                "select cast(a.public_id as text), p.pence from fundraising.ledger_posting p"
                    + " join fundraising.ledger_account a on a.id = p.account_id"
                    + " join fundraising.ledger_entry e on e.id = p.entry_id"
                    + " where e.public_id = cast(?1 as uuid) order by p.line",
                entry)
            .stream()
            .map(row -> new Posting(uuid(row[0]), whole(row[1])))
            .toList();
    return rows(
            "select cast(e.public_id as text), e.number, cast(e.occurred_on as text), e.reason,"
                + " e.text, e.source_kind, e.source_id, e.source_purpose,"
                + " cast(r.public_id as text), cast(b.public_id as text), e.entered_by,"
                + " cast(extract(epoch from e.entered_at) * 1000000 as bigint)"
                + " from fundraising.ledger_entry e"
                + " left join fundraising.ledger_entry r on r.id = e.reverses"
                + " left join fundraising.ledger_entry b on b.reverses = e.id"
                + " where e.public_id = cast(?1 as uuid)",
            entry)
        .stream()
        .map(row -> entry(row, postings))
        .findFirst();
  }

  private static EntryView entry(@Nullable Object[] row, List<Posting> postings) {
    return new EntryView(
        uuid(row[0]),
        whole(row[1]),
        LocalDate.parse("" + row[2]),
        EntryReason.valueOf("" + row[3]),
        "" + row[4],
        Optional.ofNullable(row[5])
            .map(kind -> new EntrySource("" + kind, "" + row[6], "" + row[7])),
        Optional.ofNullable(row[8]).map(LedgerReading::uuid),
        Optional.ofNullable(row[9]).map(LedgerReading::uuid),
        "" + row[10],
        Instant.EPOCH.plus(whole(row[11]), ChronoUnit.MICROS),
        postings);
  }

  BalanceProof balances() {
    @Nullable Object[] row =
        rows("select cast(coalesce(sum(b.pence) filter (where a.kind = 'BANK'), 0) as bigint),"
                + " cast(coalesce(sum(b.pence) filter (where a.kind = 'CASH'), 0) as bigint),"
                + " (select cast(coalesce(-sum(f.pence), 0) as bigint)"
                + " from fundraising.ledger_fund_balance f),"
                + " cast(coalesce(-sum(b.pence) filter (where a.kind in"
                + " ('SUSPENSE', 'UNEXPLAINED')), 0) as bigint)"
                + " from fundraising.ledger_balance b"
                + " join fundraising.ledger_account a on a.id = b.account_id")
            .get(0);
    return new BalanceProof(whole(row[0]), whole(row[1]), whole(row[2]), whole(row[3]));
  }

  List<AccountBalance> trialBalance(LocalDate from) {
    return rows(
            "select cast(a.public_id as text), a.kind, a.name, cast(f.public_id as text),"
                + " cast(coalesce(sum(b.pence) filter (where p.starts_on < cast(?1 as date)), 0)"
                + " as bigint),"
                + " cast(coalesce(sum(b.pence) filter (where p.starts_on = cast(?1 as date)), 0)"
                + " as bigint)"
                + " from fundraising.ledger_balance b"
                + " join fundraising.ledger_period p on p.id = b.period_id"
                + " join fundraising.ledger_account a on a.id = b.account_id"
                + " left join fundraising.fund f on f.id = a.fund_id"
                + " group by a.id, f.public_id order by a.kind, a.name, a.id",
            from)
        .stream()
        .map(
            row ->
                new AccountBalance(
                    uuid(row[0]),
                    AccountKind.valueOf("" + row[1]),
                    "" + row[2],
                    Optional.ofNullable(row[3]).map(LedgerReading::uuid),
                    whole(row[4]),
                    whole(row[5])))
        .toList();
  }

  Optional<Discrepancy> prove() {
    return rows(
            "select finding, entry_number, line, cast(account as text),"
                + " cast(period_from as text), kept, computed from fundraising.prove_ledger()")
        .stream()
        .map(
            row ->
                new Discrepancy(
                    Discrepancy.Finding.valueOf("" + row[0]),
                    wholeOrNone(row[1]),
                    row[2] == null ? null : Integer.valueOf("" + row[2]),
                    row[3] == null ? null : uuid(row[3]),
                    row[4] == null ? null : LocalDate.parse("" + row[4]),
                    wholeOrNone(row[5]),
                    wholeOrNone(row[6])))
        .findFirst();
  }

  @SuppressWarnings("unchecked")
  private List<@Nullable Object[]> rows(String sql, @Nullable Object... values) {
    return Statements.of(entities, sql, values).getResultList();
  }

  private static UUID uuid(@Nullable Object cell) {
    return UUID.fromString("" + cell);
  }

  private static long whole(@Nullable Object cell) {
    return Long.parseLong("" + cell);
  }

  private static @Nullable Long wholeOrNone(@Nullable Object cell) {
    return cell == null ? null : whole(cell);
  }
}
