package org.branchwork.fundraising.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.branchwork.fundraising.api.ledger.AccountKind;
import org.branchwork.fundraising.api.yearend.MapAccount;
import org.branchwork.fundraising.api.yearend.ReturnMapping;
import org.branchwork.fundraising.sql.SqlDoor;

/** What a year comes to, and the lines of the annual return. */
@ApplicationScoped
class YearRows {

  /** What is owed to a member stands with the strike pay of the fund. */
  private static final String HEADING =
      "coalesce((select min(x.id) from fundraising.ledger_account x where a.kind = 'ENTITLEMENT'"
          + " and x.kind = 'STRIKE_PAY' and x.fund_id = a.fund_id), a.id)";

  /** An entry that takes another back has the reason of that one. */
  private static final String ENTRIES =
      " join fundraising.ledger_entry e on e.id = p.entry_id"
          + " left join fundraising.ledger_entry r on r.id = e.reverses"
          + " join fundraising.ledger_account a on a.id = p.account_id";

  private static final String OPENING = "coalesce(r.reason, e.reason) = 'OPENING_BALANCE'";

  @PersistenceContext(unitName = "fundraising")
  EntityManager entities;

  /**
   * What came and went on an account other than bank and cash.
   *
   * @param line of the return on the last day; empty when it stands on none
   * @param receipts what was taken from it, less what was taken back
   * @param payments what was put to it, less what was taken back
   */
  record Moved(
      UUID account,
      AccountKind kind,
      String name,
      Optional<UUID> fund,
      Optional<String> line,
      long receipts,
      long payments) {}

  List<Moved> moved(LocalDate first, LocalDate last) {
    return SqlDoor.rows(
            entities,
            "select cast(h.public_id as text), h.kind, h.name, cast(f.public_id as text),"
                + " (select l.line from fundraising.ledger_return_line l where l.account_id = h.id"
                + " and l.valid_from <= cast(?2 as date) order by l.valid_from desc, l.id desc"
                + " limit 1), m.receipts, m.payments from (select "
                + HEADING
                + " as heading,"
                + " cast(-coalesce(sum(p.pence) filter (where (e.reverses is null) = (p.pence < 0)"
                + " ), 0) as bigint) as receipts,"
                + " cast(coalesce(sum(p.pence) filter (where (e.reverses is null) = (p.pence > 0)"
                + " ), 0) as bigint) as payments"
                + " from fundraising.ledger_posting p"
                + ENTRIES
                + " where e.occurred_on between cast(?1 as date) and cast(?2 as date)"
                + " and a.kind not in ('BANK', 'CASH') and not "
                + OPENING
                + " group by 1) m join fundraising.ledger_account h on h.id = m.heading"
                + " left join fundraising.fund f on f.id = h.fund_id"
                + " order by f.id nulls last, h.id",
            first,
            last)
        .stream()
        .map(
            row ->
                new Moved(
                    row.uuid(0),
                    row.one(AccountKind.class, 1),
                    row.text(2),
                    row.uuidIfAny(3),
                    row.has(4) ? Optional.of(row.text(4)) : Optional.empty(),
                    row.whole(5),
                    row.whole(6)))
        .toList();
  }

  /** What is in the bank and in cash at the end of a day. */
  long cash(LocalDate day) {
    return sum("e.occurred_on <= cast(?1 as date)", day);
  }

  /** The opening balances of a year. */
  long openingBalances(LocalDate first, LocalDate last) {
    return sum(
        "e.occurred_on between cast(?1 as date) and cast(?2 as date) and " + OPENING, first, last);
  }

  private long sum(String which, LocalDate... days) {
    Object pence =
        SqlDoor.of(
                entities,
                "select cast(coalesce(sum(p.pence), 0) as bigint)"
                    + " from fundraising.ledger_posting p"
                    + ENTRIES
                    + " where a.kind in ('BANK', 'CASH') and "
                    + which,
                (Object[]) days)
            .getSingleResult();
    return Long.parseLong("" + pence);
  }

  List<ReturnMapping> mappings() {
    return SqlDoor.rows(
            entities,
            "select cast(a.public_id as text), a.name, l.line, cast(l.valid_from as text), l.set_by"
                + " from fundraising.ledger_return_line l"
                + " join fundraising.ledger_account a on a.id = l.account_id order by l.id desc")
        .stream()
        .map(
            row ->
                new ReturnMapping(row.uuid(0), row.text(1), row.text(2), row.day(3), row.text(4)))
        .toList();
  }

  /** Puts an account on a line, unless that is the newest word about that day. */
  void map(MapAccount command, String by, Instant at) {
    SqlDoor.write(
        entities,
        LedgerRules.KEYS,
        "insert into fundraising.ledger_return_line"
            + " (account_id, line, valid_from, set_by, set_at)"
            + " select a.id, ?2, cast(?3 as date), ?4, cast(?5 as timestamptz)"
            + " from fundraising.ledger_account a where a.public_id = cast(?1 as uuid)"
            + " and ?2 is distinct from (select l.line"
            + " from fundraising.ledger_return_line l where l.account_id = a.id"
            + " and l.valid_from = cast(?3 as date) order by l.id desc limit 1)",
        command.account(),
        command.line(),
        command.validFrom(),
        by,
        at);
  }
}
