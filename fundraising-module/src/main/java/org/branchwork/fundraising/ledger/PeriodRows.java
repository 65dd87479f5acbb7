package org.branchwork.fundraising.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.branchwork.fundraising.api.ledger.PeriodChange;
import org.branchwork.fundraising.api.ledger.PeriodView;
import org.branchwork.fundraising.sql.SqlDoor;
import org.branchwork.fundraising.sql.SqlDoor.Row;

/** The periods of the books, and the log of their closing and re-opening. */
@ApplicationScoped
class PeriodRows {

  @PersistenceContext(unitName = "fundraising")
  EntityManager entities;

  /** A re-opening that was prepared. */
  record Reopening(LocalDate from, String preparedBy, boolean approved) {}

  List<PeriodView> every() {
    return rows(
            "select cast(p.starts_on as text), cast(p.ends_on as text), p.closed,"
                + " cast(c.public_id as text) from fundraising.ledger_period p"
                + " left join fundraising.ledger_period_change c"
                + " on c.period_id = p.id and c.kind = 'REOPENED' and c.approved_by is null"
                + " order by p.starts_on")
        .stream()
        .map(row -> new PeriodView(row.day(0), row.day(1), row.flag(2), row.uuidIfAny(3)))
        .toList();
  }

  void add(LocalDate from, LocalDate to) {
    write(
        "insert into fundraising.ledger_period (starts_on, ends_on)"
            + " values (cast(?1 as date), cast(?2 as date))",
        from,
        to);
  }

  /** Logs a closing, which is done with it, or a re-opening, which waits for approval. */
  void log(UUID change, LocalDate from, String kind, String reason, String by, Instant at) {
    write(
        "insert into fundraising.ledger_period_change"
            + " (public_id, period_id, kind, reason, prepared_by, prepared_at)"
            + " select cast(?1 as uuid), p.id, ?3, ?4, ?5, cast(?6 as timestamptz)"
            + " from fundraising.ledger_period p where p.starts_on = cast(?2 as date)",
        change,
        from,
        kind,
        reason,
        by,
        at);
  }

  /** Every closing and re-opening, the newest first. */
  List<PeriodChange> changes() {
    return rows(
            "select cast(c.public_id as text), cast(p.starts_on as text), c.kind = 'CLOSED',"
                + " c.reason, c.prepared_by, "
                + SqlDoor.micros("c.prepared_at")
                + ", c.approved_by from fundraising.ledger_period_change c"
                + " join fundraising.ledger_period p on p.id = c.period_id order by c.id desc")
        .stream()
        .map(
            row ->
                new PeriodChange(
                    row.uuid(0),
                    row.day(1),
                    row.flag(2),
                    row.text(3),
                    row.text(4),
                    row.moment(5),
                    row.has(6) ? Optional.of(row.text(6)) : Optional.empty()))
        .toList();
  }

  Optional<Reopening> reopening(UUID change) {
    return rows(
            "select c.prepared_by, c.approved_by is not null, cast(p.starts_on as text)"
                + " from fundraising.ledger_period_change c"
                + " join fundraising.ledger_period p on p.id = c.period_id"
                + " where c.public_id = cast(?1 as uuid) and c.kind = 'REOPENED'",
            change)
        .stream()
        .map(row -> new Reopening(row.day(2), row.text(0), row.flag(1)))
        .findFirst();
  }

  void approve(UUID change, String by, Instant at) {
    write(
        "update fundraising.ledger_period_change set approved_by = ?2,"
            + " approved_at = cast(?3 as timestamptz) where public_id = cast(?1 as uuid)",
        change,
        by,
        at);
  }

  private List<Row> rows(String sql, Object... values) {
    return SqlDoor.rows(entities, sql, values);
  }

  private void write(String sql, Object... values) {
    SqlDoor.write(entities, LedgerRules.KEYS, sql, values);
  }
}
