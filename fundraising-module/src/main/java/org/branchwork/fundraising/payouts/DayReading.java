package org.branchwork.fundraising.payouts;

import static org.branchwork.fundraising.sql.SqlDoor.Cell.whole;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.branchwork.fundraising.api.payouts.StrikeDayView;
import org.branchwork.fundraising.api.payouts.StrikePayCapsView;
import org.branchwork.fundraising.api.payouts.StrikePayRateView;
import org.jspecify.annotations.Nullable;

/** Reads the days on strike and what a day is worth. */
@ApplicationScoped
class DayReading {

  private static final String DAYS =
      "select cast(s.public_id as text), s.dispute, cast(s.held_on as text), s.share_part,"
          + " s.share_of from fundraising.strike_day s"
          + " join fundraising.fund f on f.id = s.fund_id"
          + " where f.public_id = cast(?1 as uuid)";

  private static final String LATEST_FIRST = " order by s.held_on desc, s.id desc";

  @Inject PayoutTables tables;

  List<StrikeDayView> strikeDays(UUID fund) {
    return days(DAYS + LATEST_FIRST, fund);
  }

  /** A page of them after one. */
  List<StrikeDayView> strikeDays(UUID fund, @Nullable UUID last, int most) {
    return days(
        DAYS
            + " and (cast(?2 as uuid) is null or (s.held_on, s.id) < (select l.held_on, l.id"
            + " from fundraising.strike_day l where l.public_id = cast(?2 as uuid)))"
            + LATEST_FIRST
            + " limit cast(?3 as bigint)",
        fund,
        last,
        most);
  }

  List<StrikePayRateView> rates() {
    return tables
        .cells(
            "select cast(from_day as text), cast(until_day as text), pence, set_by"
                + " from fundraising.strike_pay_rate order by from_day desc")
        .stream()
        .map(
            row ->
                new StrikePayRateView(
                    RunReading.day(row[0]),
                    row[1] == null ? Optional.empty() : Optional.of(RunReading.day(row[1])),
                    whole(row[2]),
                    "" + row[3]))
        .toList();
  }

  List<StrikePayCapsView> caps() {
    return tables
        .cells(
            "select cast(from_day as text), cast(until_day as text), week_pence, dispute_pence,"
                + " set_by from fundraising.strike_pay_cap order by from_day desc")
        .stream()
        .map(
            row ->
                new StrikePayCapsView(
                    RunReading.day(row[0]),
                    row[1] == null ? Optional.empty() : Optional.of(RunReading.day(row[1])),
                    cap(row[2]),
                    cap(row[3]),
                    "" + row[4]))
        .toList();
  }

  private static OptionalLong cap(@Nullable Object cell) {
    return cell == null ? OptionalLong.empty() : OptionalLong.of(whole(cell));
  }

  private List<StrikeDayView> days(String sql, @Nullable Object... values) {
    return tables.cells(sql, values).stream()
        .map(
            row ->
                new StrikeDayView(
                    RunReading.uuid(row[0]),
                    "" + row[1],
                    RunReading.day(row[2]),
                    (int) whole(row[3]),
                    (int) whole(row[4])))
        .toList();
  }
}
