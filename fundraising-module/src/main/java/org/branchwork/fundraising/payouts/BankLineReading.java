package org.branchwork.fundraising.payouts;

import static org.branchwork.fundraising.sql.SqlDoor.Cell.whole;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.branchwork.fundraising.api.payouts.OpenBankLine;

/** Reads the lines of the bank that may be payments of a run. */
@ApplicationScoped
class BankLineReading {

  @Inject PayoutTables tables;

  /**
   * Lines that nobody placed: debits of the sum of a payment that was not found, credits of the sum
   * of one that was and did not come back.
   */
  List<OpenBankLine> of(UUID run, int most) {
    return tables
        .cells(
            "select cast(b.line as text), cast(l.booked_on as text), b.amount_pence, l.text,"
                + " b.decisions from fundraising.booked_line b"
                + " join fundraising.statement_line l on l.id = b.line"
                + " where b.placed_pence = 0 and fundraising.refunds_due(b.line) = 0"
                + " and b.amount_pence in (select case when exists (select"
                + " from fundraising.payout_settlement s where s.run_id = p.run_id"
                + " and s.line = p.line and s.kind = 'PAID' and not s.undone)"
                + " then p.pence else -p.pence end from fundraising.payout_line p"
                + " join fundraising.payout_run r on r.id = p.run_id"
                + " where r.public_id = cast(?1 as uuid) and not exists (select"
                + " from fundraising.payout_settlement s where s.run_id = p.run_id"
                + " and s.line = p.line and s.kind = 'RETURNED'))"
                + " order by b.seq limit cast(?2 as bigint)",
            run,
            most)
        .stream()
        .map(
            row ->
                new OpenBankLine(
                    RunReading.uuid(row[0]),
                    RunReading.day(row[1]),
                    whole(row[2]),
                    "" + row[3],
                    (int) whole(row[4])))
        .toList();
  }
}
