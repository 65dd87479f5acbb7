package org.branchwork.fundraising.payouts;

import static org.branchwork.fundraising.sql.SqlDoor.Cell.whole;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.branchwork.fundraising.api.payouts.PayoutFormat;
import org.branchwork.fundraising.api.payouts.PayoutState;
import org.branchwork.fundraising.api.payouts.PayoutView;
import org.branchwork.fundraising.api.payouts.PayoutView.HandedOut;
import org.branchwork.fundraising.api.payouts.PayoutView.Worth;
import org.branchwork.fundraising.sql.SqlDoor.Cell;
import org.jspecify.annotations.Nullable;

/** Reads runs. Ids, days and moments come as text. */
@ApplicationScoped
class RunReading {

  private static final String RUN =
      "select cast(r.public_id as text), r.id, cast(f.public_id as text), r.state,"
          + " cast(r.pay_on as text), r.prepared_by,"
          + " cast(extract(epoch from r.prepared_at) * 1000000 as bigint), r.decided_by, r.format,"
          + " r.exported_by, cast(extract(epoch from r.exported_at) * 1000000 as bigint),"
          + " (select count(*) from fundraising.payout_line l where l.run_id = r.id),"
          + " (select count(distinct s.line) from fundraising.payout_settlement s"
          + " where s.run_id = r.id and not s.undone),"
          + " (select coalesce(sum(l.pence), 0)"
          + " from fundraising.payout_line l where l.run_id = r.id),"
          + " encode(fundraising.payout_run_hash(r.id), 'hex') from fundraising.payout_run r"
          + " join fundraising.fund f on f.id = r.fund_id ";

  private static final String SETTLED =
      "exists (select from fundraising.payout_settlement s where s.run_id = l.run_id"
          + " and s.line = l.line and not s.undone and s.kind = ";

  private static final String LINES =
      "select l.line, cast(y.public_id as text), y.member, a.name, a.sort_code, a.account_number,"
          + " l.pence, l.reference, (select coalesce(sum(g.pence), 0)"
          + " from fundraising.payout_line_grant g where g.run_id = l.run_id"
          + " and g.line = l.line), "
          + SETTLED
          + "'PAID'), "
          + SETTLED
          + "'PAID' and s.allocation is not null), "
          + SETTLED
          + "'RETURNED') from fundraising.payout_line l"
          + " join fundraising.payee y on y.id = l.payee_id"
          + " join fundraising.payee_account a on a.id = l.payee_account_id"
          + " join fundraising.payout_run r on r.id = l.run_id"
          + " where r.public_id = cast(?1 as uuid) order by l.line";

  private static final String WORTH =
      "select c.line, cast(c.day as text), d.dispute, c.share_part, c.share_of, c.rate_pence,"
          + " c.pence from fundraising.strike_pay_claimed_day c"
          + " join fundraising.strike_day d on d.id = c.strike_day_id"
          + " join fundraising.payout_run r on r.id = c.run_id"
          + " where r.public_id = cast(?1 as uuid) order by c.line, c.day";

  @Inject PayoutTables tables;

  Optional<PayoutView> run(UUID run) {
    Map<Long, List<Worth>> worth =
        tables.cells(WORTH, run).stream()
            .collect(
                Collectors.groupingBy(
                    row -> whole(row[0]),
                    Collectors.mapping(RunReading::worth, Collectors.toList())));
    List<PayoutView.Line> lines =
        tables.cells(LINES, run).stream()
            .map(row -> line(row, worth.getOrDefault(whole(row[0]), List.of())))
            .toList();
    return tables.cells(RUN + "where r.public_id = cast(?1 as uuid)", run).stream()
        .map(row -> view(row, lines))
        .findFirst();
  }

  List<PayoutView> runs(long before, int most) {
    return tables
        .cells(
            RUN + "where r.id < cast(?1 as bigint) order by r.id desc limit cast(?2 as bigint)",
            before,
            most)
        .stream()
        .map(row -> view(row, List.of()))
        .toList();
  }

  private static PayoutView view(@Nullable Object[] row, List<PayoutView.Line> lines) {
    return new PayoutView(
        uuid(row[0]),
        whole(row[1]),
        uuid(row[2]),
        PayoutState.valueOf("" + row[3]),
        day(row[4]),
        "" + row[5],
        PayeeReading.moment(row[6]),
        Optional.ofNullable(Cell.text(row[7])),
        handedOut(row),
        (int) whole(row[11]),
        (int) whole(row[12]),
        whole(row[13]),
        "" + row[14],
        lines);
  }

  private static Optional<HandedOut> handedOut(@Nullable Object[] row) {
    return row[8] == null
        ? Optional.empty()
        : Optional.of(
            new HandedOut(
                PayoutFormat.valueOf("" + row[8]), "" + row[9], PayeeReading.moment(row[10])));
  }

  private static PayoutView.Line line(@Nullable Object[] row, List<Worth> worth) {
    return new PayoutView.Line(
        (int) whole(row[0]),
        uuid(row[1]),
        "" + row[2],
        PayeeReading.account(row, 3),
        whole(row[6]),
        "" + row[7],
        worth.stream().map(Worth::on).toList(),
        worth,
        whole(row[8]),
        Boolean.TRUE.equals(row[9]),
        Boolean.TRUE.equals(row[10]),
        Boolean.TRUE.equals(row[11]));
  }

  private static Worth worth(@Nullable Object[] row) {
    return new Worth(
        day(row[1]),
        "" + row[2],
        (int) whole(row[3]),
        (int) whole(row[4]),
        whole(row[5]),
        Shares.of((int) whole(row[3]), (int) whole(row[4])).ofPence(whole(row[5])),
        whole(row[6]));
  }

  static UUID uuid(@Nullable Object cell) {
    return UUID.fromString("" + cell);
  }

  static LocalDate day(@Nullable Object cell) {
    return LocalDate.parse("" + cell);
  }
}
