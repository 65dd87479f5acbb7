package org.branchwork.fundraising.payouts;

import static org.branchwork.fundraising.payouts.PayoutTables.whole;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.branchwork.fundraising.api.BankAccount;
import org.branchwork.fundraising.api.payouts.PayeeView;
import org.branchwork.fundraising.api.payouts.PayoutState;
import org.branchwork.fundraising.api.payouts.PayoutView;
import org.branchwork.fundraising.api.payouts.StrikeDayView;
import org.jspecify.annotations.Nullable;

/** Reads strike days, payees and runs. Ids, days and moments come as text. */
@ApplicationScoped
class RunReading {

  private static final String RUN =
      "select cast(r.public_id as text), r.id, cast(f.public_id as text), r.state,"
          + " cast(r.pay_on as text), r.prepared_by, r.decided_by, (select count(*) from"
          + " fundraising.payout_line l where l.run_id = r.id), (select coalesce(sum(l.pence), 0)"
          + " from fundraising.payout_line l where l.run_id = r.id),"
          + " encode(fundraising.payout_run_hash(r.id), 'hex') from fundraising.payout_run r"
          + " join fundraising.fund f on f.id = r.fund_id ";

  private static final String LINES =
      "select l.line, cast(y.public_id as text), y.member, a.name, a.sort_code, a.account_number,"
          + " l.pence, l.reference, (select coalesce(string_agg(cast(c.day as text), ',' order by c.day), '')"
          + " from fundraising.strike_pay_claimed_day c where c.run_id = l.run_id"
          + " and c.line = l.line), exists (select from fundraising.payout_settlement s"
          + " where s.run_id = l.run_id and s.line = l.line and s.kind = 'PAID'),"
          + " exists (select from fundraising.payout_settlement s where s.run_id = l.run_id"
          + " and s.line = l.line and s.kind = 'RETURNED') from fundraising.payout_line l"
          + " join fundraising.payee y on y.id = l.payee_id"
          + " join fundraising.payee_account a on a.id = l.payee_account_id"
          + " join fundraising.payout_run r on r.id = l.run_id"
          + " where r.public_id = cast(?1 as uuid) order by l.line";

  @Inject PayoutTables tables;

  Optional<PayoutView> run(UUID run) {
    List<PayoutView.Line> lines = tables.rows(LINES, run).stream().map(RunReading::line).toList();
    return tables.rows(RUN + "where r.public_id = cast(?1 as uuid)", run).stream()
        .map(row -> view(row, lines))
        .findFirst();
  }

  List<PayoutView> runs(long before, int most) {
    return tables
        .rows(
            RUN + "where r.id < cast(?1 as bigint) order by r.id desc limit cast(?2 as bigint)",
            before,
            most)
        .stream()
        .map(row -> view(row, List.of()))
        .toList();
  }

  List<StrikeDayView> strikeDays(UUID fund) {
    return tables
        .rows(
            "select cast(s.public_id as text), s.dispute, cast(s.held_on as text), s.share_part,"
                + " s.share_of from fundraising.strike_day s"
                + " join fundraising.fund f on f.id = s.fund_id"
                + " where f.public_id = cast(?1 as uuid) order by s.held_on desc, s.dispute",
            fund)
        .stream()
        .map(
            row ->
                new StrikeDayView(
                    uuid(row[0]),
                    "" + row[1],
                    day(row[2]),
                    (int) whole(row[3]),
                    (int) whole(row[4])))
        .toList();
  }

  Optional<PayeeView> payee(UUID payee) {
    return tables
        .rows(
            "select y.member, a.name, a.sort_code, a.account_number,"
                + " cast(extract(epoch from a.usable_from) * 1000000 as bigint),"
                + " cast(o.public_id as text), o.name, o.sort_code, o.account_number, o.asked_by"
                + " from fundraising.payee y join fundraising.payee_account a"
                + " on a.id = fundraising.payee_account_in_force(y.id)"
                + " left join fundraising.payee_account o on o.payee_id = y.id"
                + " and o.usable_from is null and o.decision is null"
                + " where y.public_id = cast(?1 as uuid)",
            payee)
        .stream()
        .map(
            row ->
                new PayeeView(
                    payee,
                    "" + row[0],
                    account(row, 1),
                    Instant.EPOCH.plusNanos(Math.multiplyExact(whole(row[4]), 1000L)),
                    change(row)))
        .findFirst();
  }

  private static Optional<PayeeView.Change> change(@Nullable Object[] row) {
    return row[5] == null
        ? Optional.empty()
        : Optional.of(new PayeeView.Change(uuid(row[5]), account(row, 6), "" + row[9]));
  }

  private static PayoutView view(@Nullable Object[] row, List<PayoutView.Line> lines) {
    return new PayoutView(
        uuid(row[0]),
        whole(row[1]),
        uuid(row[2]),
        PayoutState.valueOf("" + row[3]),
        day(row[4]),
        "" + row[5],
        Optional.ofNullable(PayoutTables.text(row[6])),
        (int) whole(row[7]),
        whole(row[8]),
        "" + row[9],
        lines);
  }

  private static PayoutView.Line line(@Nullable Object[] row) {
    return new PayoutView.Line(
        (int) whole(row[0]),
        uuid(row[1]),
        "" + row[2],
        account(row, 3),
        whole(row[6]),
        "" + row[7],
        Stream.of(("" + row[8]).split(","))
            .filter(day -> !day.isEmpty())
            .map(LocalDate::parse)
            .toList(),
        Boolean.TRUE.equals(row[9]),
        Boolean.TRUE.equals(row[10]));
  }

  private static BankAccount account(@Nullable Object[] row, int at) {
    return new BankAccount("" + row[at], "" + row[at + 1], "" + row[at + 2]);
  }

  private static UUID uuid(@Nullable Object cell) {
    return UUID.fromString("" + cell);
  }

  static LocalDate day(@Nullable Object cell) {
    return LocalDate.parse("" + cell);
  }
}
