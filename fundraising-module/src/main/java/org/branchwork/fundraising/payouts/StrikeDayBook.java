package org.branchwork.fundraising.payouts;

import static org.branchwork.fundraising.payouts.PayoutAccess.require;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.OptionalLong;
import java.util.UUID;
import org.branchwork.fundraising.api.Caller;
import org.branchwork.fundraising.api.FundraisingEvent;
import org.branchwork.fundraising.api.PayoutEvent.StrikeDayNoted;
import org.branchwork.fundraising.api.PayoutEvent.StrikePayCapsSet;
import org.branchwork.fundraising.api.PayoutEvent.StrikePayRateSet;
import org.branchwork.fundraising.api.payouts.NoteStrikeDay;
import org.branchwork.fundraising.api.payouts.StrikeDayDesk;
import org.jspecify.annotations.Nullable;

/** The list of days on strike, and the table of rates. */
@ApplicationScoped
@Transactional
class StrikeDayBook implements StrikeDayDesk {

  private static final int LONGEST_DISPUTE = 100;
  private static final int MOST_PENCE = 1_000_000;
  private static final int MOST_CAP_PENCE = 100_000_000;

  @Inject PayoutTables tables;
  @Inject Event<FundraisingEvent> events;
  @Inject Clock clock;

  @Override
  public void note(NoteStrikeDay command, Caller caller) {
    PayoutAccess.requireKeeping(caller);
    if (tables
        .one(
            "select held_on from fundraising.strike_day where public_id = cast(?1 as uuid)",
            command.strikeDay())
        .isPresent()) {
      return;
    }
    String dispute = command.dispute().strip();
    require(
        !dispute.isEmpty() && dispute.codePointCount(0, dispute.length()) <= LONGEST_DISPUTE,
        "strike-day.dispute.missing");
    Shares.of(command.part(), command.of());
    int noted =
        tables.write(
            "insert into fundraising.strike_day (public_id, fund_id, dispute, held_on, share_part,"
                + " share_of, noted_by, noted_at) select cast(?1 as uuid), k.fund_id, ?3,"
                + " cast(?4 as date), cast(?5 as integer), cast(?6 as integer), ?7,"
                + " cast(?8 as timestamptz) from fundraising.ledger_fund k"
                + " join fundraising.fund f on f.id = k.fund_id"
                + " where f.public_id = cast(?2 as uuid)",
            command.strikeDay(),
            command.fund(),
            dispute,
            command.on(),
            command.part(),
            command.of(),
            caller.label(),
            now());
    require(noted == 1, "strike-day.fund.unknown");
    events.fire(
        new StrikeDayNoted(
            UUID.randomUUID(), command.strikeDay(), caller.label(), now(), command.on()));
  }

  @Override
  public void setRate(LocalDate from, long pence, Caller caller) {
    PayoutAccess.requireKeeping(caller);
    require(pence > 0 && pence <= MOST_PENCE, "strike-day.rate.malformed");
    int ended =
        tables.write(
            "update fundraising.strike_pay_rate set until_day = cast(?1 as date) - 1"
                + " where until_day is null and from_day < cast(?1 as date)",
            from);
    require(ended == 1, "strike-day.rate.taken");
    tables.write(
        "insert into fundraising.strike_pay_rate (from_day, pence, set_by, set_at)"
            + " values (cast(?1 as date), cast(?2 as bigint), ?3, cast(?4 as timestamptz))",
        from,
        pence,
        caller.label(),
        now());
    UUID rate = UUID.nameUUIDFromBytes(("rate " + from).getBytes(StandardCharsets.UTF_8));
    events.fire(new StrikePayRateSet(UUID.randomUUID(), rate, caller.label(), now(), from, pence));
  }

  @Override
  public void setCaps(
      LocalDate from, OptionalLong weekPence, OptionalLong disputePence, Caller caller) {
    PayoutAccess.requireKeeping(caller);
    require(isCap(weekPence), "strike-day.cap.week");
    require(isCap(disputePence), "strike-day.cap.dispute");
    tables.write(
        "update fundraising.strike_pay_cap set until_day = cast(?1 as date) - 1"
            + " where until_day is null and from_day < cast(?1 as date)",
        from);
    @Nullable Long week = pence(weekPence);
    @Nullable Long dispute = pence(disputePence);
    tables.write(
        "insert into fundraising.strike_pay_cap (from_day, week_pence, dispute_pence, set_by,"
            + " set_at) values (cast(?1 as date), cast(?2 as bigint), cast(?3 as bigint), ?4,"
            + " cast(?5 as timestamptz))",
        from,
        week,
        dispute,
        caller.label(),
        now());
    UUID caps = UUID.nameUUIDFromBytes(("caps " + from).getBytes(StandardCharsets.UTF_8));
    events.fire(
        new StrikePayCapsSet(UUID.randomUUID(), caps, caller.label(), now(), from, week, dispute));
  }

  private static boolean isCap(OptionalLong cap) {
    return cap.isEmpty() || cap.getAsLong() > 0 && cap.getAsLong() <= MOST_CAP_PENCE;
  }

  private static @Nullable Long pence(OptionalLong cap) {
    return cap.isEmpty() ? null : cap.getAsLong();
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
