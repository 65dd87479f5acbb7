package org.branchwork.fundraising.payouts;

import static org.branchwork.fundraising.payouts.PayoutAccess.require;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.branchwork.fundraising.api.payouts.PreparePayout;
import org.branchwork.fundraising.api.payouts.PreparePayout.MemberDay;
import org.branchwork.fundraising.api.payouts.ReckonedLine;
import org.branchwork.fundraising.api.payouts.StrikeDayView;
import org.branchwork.fundraising.payouts.RunRows.ReckonedDay;
import org.branchwork.fundraising.sql.SqlDoor;
import org.branchwork.fundraising.sql.SqlDoor.Cell;
import org.jspecify.annotations.Nullable;

/** Works out what the days of a run come to, by the rule of strike pay and the kept tables. */
@ApplicationScoped
class Reckoning {

  private record PayeeDay(String payee, LocalDate on) {}

  private record Rate(LocalDate from, @Nullable LocalDate until, long pence) {

    boolean holdsOn(LocalDate day) {
      return !day.isBefore(from) && (until == null || !day.isAfter(until));
    }
  }

  @Inject PayoutTables tables;
  @Inject DayReading days;
  @Inject GrantRows grants;

  /** The grants of a run, by payee, each free to be paid. */
  HardshipGrants grants(PreparePayout command) {
    List<HardshipGrant> free =
        grants.free(command.fund(), command.grants()).stream()
            .map(grant -> new HardshipGrant(grant.grant(), grant.payee().toString(), grant.pence()))
            .toList();
    require(free.size() == command.grants().size(), "hardship.unknown");
    return new HardshipGrants(free);
  }

  /** What is asked for: the days, and how each stands in the command. */
  private record Asked(List<EntitlementLine> lines, Map<PayeeDay, MemberDay> days) {

    MemberDay day(StrikeDayClaim claim) {
      return Objects.requireNonNull(days.get(new PayeeDay(claim.member(), claim.day())));
    }
  }

  /** The days by payee and date, each worth something; refuses a day that is not. */
  List<ReckonedDay> days(PreparePayout command) {
    Asked asked = asked(command);
    return asked.lines().stream().map(line -> reckoned(line, asked)).toList();
  }

  /** The same as it stands, with what is worth nothing and why. */
  List<ReckonedLine> lines(PreparePayout command) {
    Asked asked = asked(command);
    return asked.lines().stream().map(line -> shown(line, asked.day(line.claim()))).toList();
  }

  private Asked asked(PreparePayout command) {
    Map<UUID, StrikeDayView> listed =
        days.strikeDays(command.fund()).stream()
            .collect(Collectors.toMap(StrikeDayView::strikeDay, day -> day));
    Map<PayeeDay, MemberDay> asked = new HashMap<>();
    List<StrikeDayClaim> claims = new ArrayList<>();
    for (MemberDay day : command.days()) {
      StrikeDayView on = listed.get(day.strikeDay());
      require(on != null, "strike-day.unknown");
      StrikeDayClaim claim = claim(day, Objects.requireNonNull(on));
      claims.add(claim);
      asked.putIfAbsent(new PayeeDay(claim.member(), claim.day()), day);
    }
    Set<LocalDate> held = claims.stream().map(StrikeDayClaim::day).collect(Collectors.toSet());
    StrikePayCapTable caps = capTable();
    List<PaidDay> paid = caps.rows().isEmpty() ? paid(held) : paidEver(claims);
    return new Asked(new StrikePay(rates(held), caps).entitlement(claims, paid).lines(), asked);
  }

  private static ReckonedLine shown(EntitlementLine line, MemberDay day) {
    StrikeDayClaim claim = line.claim();
    DayRate rate = line.rate();
    return new ReckonedLine(
        day.payee(),
        day.strikeDay(),
        claim.day(),
        claim.share().part(),
        claim.share().of(),
        rate == null ? 0 : rate.pence(),
        line.fullPence(),
        line.pence(),
        ReckonedLine.Outcome.valueOf(line.outcome().name()));
  }

  private static StrikeDayClaim claim(MemberDay day, StrikeDayView on) {
    DayShare share = Shares.of(day.part(), day.of());
    require(
        (long) share.part() * on.of() <= (long) on.part() * share.of(),
        "strike-day.share.malformed");
    return new StrikeDayClaim(day.payee().toString(), dispute(on.dispute()), on.on(), share);
  }

  /** Days of one name are of one dispute, whatever the fund. */
  private static UUID dispute(String name) {
    return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
  }

  private static ReckonedDay reckoned(EntitlementLine line, Asked asked) {
    StrikeDayClaim claim = line.claim();
    switch (line.outcome()) {
      case PAID_BEFORE -> require(false, "strike-day.paid");
      case CLAIMED_TWICE -> require(false, "strike-day.twice");
      case NO_RATE -> require(false, "strike-day.rate.missing");
      default -> require(line.pence() > 0, "strike-day.worth.nothing");
    }
    DayRate rate = Objects.requireNonNull(line.rate());
    return new ReckonedDay(
        claim.member(), asked.day(claim).strikeDay(), claim.share(), rate.pence(), line.pence());
  }

  /** The rates that hold on the days; refuses a day that none holds on. */
  private StrikePayRates rates(Set<LocalDate> days) {
    List<Rate> rates =
        tables
            .cells(
                "select cast(from_day as text), cast(until_day as text), pence"
                    + " from fundraising.strike_pay_rate")
            .stream()
            .map(row -> new Rate(RunReading.day(row[0]), until(row[1]), Cell.whole(row[2])))
            .filter(rate -> days.stream().anyMatch(rate::holdsOn))
            .toList();
    require(
        days.stream().allMatch(day -> rates.stream().anyMatch(rate -> rate.holdsOn(day))),
        "strike-day.rate.missing");
    return new StrikePayRates(
        rates.stream().map(rate -> new DayRate(rate.from(), rate.pence())).toList());
  }

  private static @Nullable LocalDate until(@Nullable Object cell) {
    return cell == null ? null : RunReading.day(cell);
  }

  private StrikePayCapTable capTable() {
    return new StrikePayCapTable(
        days.caps().stream()
            .map(
                held ->
                    new DatedCaps(
                        held.from(), new StrikePayCaps(held.weekPence(), held.disputePence())))
            .toList());
  }

  /** What members have of these days in other runs already. */
  private List<PaidDay> paid(Set<LocalDate> days) {
    return paid("c.day = any (cast(?1 as date[]))", SqlDoor.array(days));
  }

  /** What the members who claim have in other runs, whatever the day: it uses caps up. */
  private List<PaidDay> paidEver(List<StrikeDayClaim> claims) {
    Set<String> members = claims.stream().map(StrikeDayClaim::member).collect(Collectors.toSet());
    return paid("y.public_id = any (cast(?1 as uuid[]))", SqlDoor.array(members));
  }

  private List<PaidDay> paid(String which, String values) {
    return tables
        .cells(
            "select cast(y.public_id as text), cast(c.day as text), c.pence, s.dispute"
                + " from fundraising.strike_pay_claimed_day c"
                + " join fundraising.strike_day s on s.id = c.strike_day_id"
                + " join fundraising.payee y on y.id = c.payee_id where not c.freed and "
                + which,
            values)
        .stream()
        .map(
            row ->
                new PaidDay(
                    "" + row[0], dispute("" + row[3]), RunReading.day(row[1]), Cell.whole(row[2])))
        .toList();
  }
}
