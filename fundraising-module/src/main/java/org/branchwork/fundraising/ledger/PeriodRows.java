package org.branchwork.fundraising.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.branchwork.fundraising.api.ledger.PeriodView;
import org.jspecify.annotations.Nullable;

/** The periods of the books, and the log of their closing and re-opening. */
@ApplicationScoped
class PeriodRows {

  @PersistenceContext(unitName = "fundraising")
  EntityManager entities;

  /** A re-opening that was prepared. */
  record Reopening(String preparedBy, boolean approved) {}

  List<PeriodView> every() {
    return rows(
            "select cast(p.starts_on as text), cast(p.ends_on as text), p.closed,"
                + " cast(c.public_id as text) from fundraising.ledger_period p"
                + " left join fundraising.ledger_period_change c"
                + " on c.period_id = p.id and c.kind = 'REOPENED' and c.approved_by is null"
                + " order by p.starts_on")
        .stream()
        .map(
            row ->
                new PeriodView(
                    LocalDate.parse("" + row[0]),
                    LocalDate.parse("" + row[1]),
                    Boolean.parseBoolean("" + row[2]),
                    Optional.ofNullable(row[3]).map(id -> UUID.fromString("" + id))))
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

  Optional<Reopening> reopening(UUID change) {
    return rows(
            "select prepared_by, approved_by is not null from fundraising.ledger_period_change"
                + " where public_id = cast(?1 as uuid) and kind = 'REOPENED'",
            change)
        .stream()
        .map(row -> new Reopening("" + row[0], Boolean.parseBoolean("" + row[1])))
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

  @SuppressWarnings("unchecked")
  private List<@Nullable Object[]> rows(String sql, Object... values) {
    return Statements.of(entities, sql, values).getResultList();
  }

  private void write(String sql, Object... values) {
    LedgerRefusal.of(() -> Statements.of(entities, sql, values).executeUpdate());
  }
}
