package org.branchwork.fundraising.reconciling;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.branchwork.fundraising.sql.SqlDoor;
import org.branchwork.fundraising.sql.SqlDoor.Row;

/** Reads statement lines in the books. */
@ApplicationScoped
class LineReading {

  private static final String LINES =
      "select cast(b.line as text), b.seq, cast(l.account as text), k.name,"
          + " cast(l.booked_on as text), b.amount_pence, b.placed_pence,"
          + " fundraising.refunds_due(b.line), b.decisions, l.text,"
          + " l.payer, coalesce(l.reference, l.bank_reference), l.payer_account, l.occurrence"
          + " from fundraising.booked_line b"
          + " join fundraising.statement_line l on l.id = b.line"
          + " join fundraising.bank_account k on k.id = l.account";

  @Inject ReconcilingTables sql;

  /** Whether it is one of the branch's own accounts. */
  boolean isOwn(String account) {
    return sql.one(
            "select name from fundraising.bank_account where sort_code || ' ' || number = ?1",
            account)
        .isPresent();
  }

  /** The lines to place after a place in the row of all lines, the first that came in first. */
  List<BookedLine> open(long after, int most) {
    return lines(
        " where b.open and b.seq > cast(?1 as bigint) order by b.seq limit cast(?2 as integer)",
        after,
        most);
  }

  List<BookedLine> inSuspense(long after, int most) {
    return lines(
        " where b.in_suspense and b.seq > cast(?1 as bigint) order by b.seq"
            + " limit cast(?2 as integer)",
        after,
        most);
  }

  /** The whole lines of other accounts that a whole one may be joined with, the nearest first. */
  List<BookedLine> opposite(UUID line, int days, int most) {
    return lines(
        " join (select o.booked_on, o.account, -o.amount_pence as pence"
            + " from fundraising.booked_line w join fundraising.statement_line o on o.id = w.line"
            + " where w.line = cast(?1 as uuid) and w.placed_pence = 0"
            + " and fundraising.refunds_due(w.line) = 0) s"
            + " on s.pence = b.amount_pence and s.account <> l.account"
            + " and abs(l.booked_on - s.booked_on) <= cast(?2 as integer)"
            + " where b.placed_pence = 0 and fundraising.refunds_due(b.line) = 0"
            + " order by abs(l.booked_on - s.booked_on), b.seq limit cast(?3 as integer)",
        line,
        days,
        most);
  }

  List<BookedLine> of(Collection<UUID> lines) {
    return lines(" where b.line = any (cast(?1 as uuid[])) order by b.seq", SqlDoor.array(lines));
  }

  /** The lines to place that a file brought. */
  List<BookedLine> openOf(UUID file) {
    return lines(" where b.open and l.file = cast(?1 as uuid) order by b.seq", file);
  }

  private List<BookedLine> lines(String which, Object... values) {
    return sql.rows(LINES + which, values).stream().map(LineReading::line).toList();
  }

  private static BookedLine line(Row row) {
    return new BookedLine(
        row.uuid(0),
        row.whole(1),
        row.uuid(2),
        row.text(3),
        row.day(4),
        row.whole(5),
        row.whole(6),
        row.whole(7),
        row.count(8),
        row.text(9),
        row.text(10),
        row.text(11),
        row.textOrNone(12),
        row.count(13));
  }
}
