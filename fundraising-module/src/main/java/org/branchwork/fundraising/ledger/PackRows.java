package org.branchwork.fundraising.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import org.branchwork.fundraising.sql.SqlDoor;
import org.branchwork.fundraising.sql.SqlDoor.Row;

/**
 * Reads what the auditor's pack tells of bank statements and transfers. All of it is about the
 * entries of some periods, from the first day of the first to the first day of the last.
 */
@ApplicationScoped
class PackRows {

  private static final String ENTRIES =
      "(select e.public_id from fundraising.ledger_entry e"
          + " join fundraising.ledger_period t on t.id = e.period_id"
          + " where t.starts_on between cast(?1 as date) and cast(?2 as date))";

  /** The lines that these entries took in, and those that they placed or took back. */
  private static final String LINES =
      "(b.entry in "
          + ENTRIES
          + " or b.line in (select a.line from fundraising.allocation a where a.entry in "
          + ENTRIES
          + " or a.reversal in "
          + ENTRIES
          + "))";

  @PersistenceContext(unitName = "fundraising")
  EntityManager entities;

  List<Row> lines(LocalDate from, LocalDate last) {
    return SqlDoor.rows(
        entities,
        "select cast(l.id as text), f.sha256, l.line, k.sort_code, k.number,"
            + " cast(l.booked_on as text), l.amount_pence, cast(b.entry as text)"
            + " from fundraising.booked_line b join fundraising.statement_line l on l.id = b.line"
            + " join fundraising.statement_file f on f.id = l.file"
            + " join fundraising.bank_account k on k.id = l.account where "
            + LINES
            + " order by l.seq",
        from,
        last);
  }

  /** A donor is named where he or she chose so; a name that others wrote down is none of these. */
  List<Row> allocations(LocalDate from, LocalDate last) {
    return SqlDoor.rows(
        entities,
        "select cast(a.id as text), cast(a.line as text), cast(d.act as text), d.kind, a.use,"
            + " p.reference, case when p.public_name then p.name end, cast(a.fund as text),"
            + " a.amount_pence, cast(a.entry as text), d.decided_by, "
            + SqlDoor.micros("d.decided_at")
            + ", cast(a.reversal as text), u.decided_by, "
            + SqlDoor.micros("a.undone_at")
            + " from fundraising.allocation a"
            + " join fundraising.match_decision d on d.id = a.decision"
            + " left join fundraising.match_decision u on u.id = a.undone_in"
            + " left join fundraising.pledge p on p.id = a.pledge where a.entry in "
            + ENTRIES
            + " or a.reversal in "
            + ENTRIES
            + " order by d.id, a.entry",
        from,
        last);
  }

  /** The transfers that these entries are, or that they took back. */
  List<Row> transfers(LocalDate from, LocalDate last) {
    return SqlDoor.rows(
        entities,
        "select cast(t.id as text), t.number, cast(g.public_id as text), cast(h.public_id as text),"
            + " t.amount_pence, t.reason, cast(t.meeting_on as text), t.minute_number, t.asked_by, "
            + SqlDoor.micros("t.asked_at")
            + ", t.approved_by, "
            + SqlDoor.micros("t.approved_at")
            + ", cast(e.public_id as text), cast(r.public_id as text)"
            + " from fundraising.fund_transfer t"
            + " join fundraising.fund g on g.id = t.from_fund"
            + " join fundraising.fund h on h.id = t.to_fund"
            + " join fundraising.ledger_entry e on e.source_kind = 'FUND_TRANSFER'"
            + " and e.source_id = cast(t.id as text) and e.source_purpose = 'booked'"
            + " left join fundraising.ledger_entry r on r.reverses = e.id where e.public_id in "
            + ENTRIES
            + " or r.public_id in "
            + ENTRIES
            + " order by t.number",
        from,
        last);
  }

  /** The files that brought these lines; of each its bytes are read by themselves. */
  List<Row> files(LocalDate from, LocalDate last) {
    return SqlDoor.rows(
        entities,
        "select f.sha256, f.name, f.format, f.line_count, f.new_count, f.imported_by, "
            + SqlDoor.micros("f.imported_at")
            + " from fundraising.statement_file f where f.id in (select l.file"
            + " from fundraising.booked_line b join fundraising.statement_line l on l.id = b.line"
            + " where "
            + LINES
            + ") order by f.seq",
        from,
        last);
  }

  byte[] bytes(String sha256) {
    return (byte[])
        SqlDoor.of(
                entities,
                "select f.bytes from fundraising.statement_file f where f.sha256 = ?1",
                sha256)
            .getSingleResult();
  }
}
