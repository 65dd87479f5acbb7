package org.branchwork.fundraising.payouts;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.UUID;
import org.branchwork.fundraising.payouts.EntitlementLine.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * The rule of strike pay. A member-day is worth its share of the rate that held on it, to the
 * nearest penny, half a penny upwards; it is paid once, ever, whatever the share was and whatever
 * the dispute; caps are those of the day itself, and are used up from a member's earliest day on.
 */
record StrikePay(StrikePayRates rates, StrikePayCapTable caps) {

  private record MemberDay(String member, LocalDate day) {}

  private record MemberWeek(String member, LocalDate monday) {}

  private record MemberDispute(String member, UUID dispute) {}

  /**
   * What is due for days on strike.
   *
   * @param claims in any order; of one member's day the first counts
   * @param paid all days that were paid before
   */
  Entitlement entitlement(List<StrikeDayClaim> claims, List<PaidDay> paid) {
    Reckoning reckoning = new Reckoning();
    paid.forEach(reckoning::takeIn);
    return new Entitlement(
        claims.stream()
            .sorted(Comparator.comparing(StrikeDayClaim::member).thenComparing(StrikeDayClaim::day))
            .map(reckoning::line)
            .toList());
  }

  /** What is known so far: the days that are done with, and what caps have been used up. */
  private final class Reckoning {

    private final Map<MemberDay, Outcome> done = new HashMap<>();
    private final Map<MemberWeek, Long> perWeek = new HashMap<>();
    private final Map<MemberDispute, Long> perDispute = new HashMap<>();

    void takeIn(PaidDay paid) {
      done.put(new MemberDay(paid.member(), paid.day()), Outcome.PAID_BEFORE);
      use(paid.member(), paid.dispute(), paid.day(), paid.pence());
    }

    EntitlementLine line(StrikeDayClaim claim) {
      Outcome before =
          done.putIfAbsent(new MemberDay(claim.member(), claim.day()), Outcome.CLAIMED_TWICE);
      if (before != null) {
        return EntitlementLine.nothing(claim, before);
      }
      return rates
          .on(claim.day())
          .map(rate -> due(claim, rate))
          .orElseGet(() -> EntitlementLine.nothing(claim, Outcome.NO_RATE));
    }

    private EntitlementLine due(StrikeDayClaim claim, DayRate rate) {
      long full = claim.share().ofPence(rate.pence());
      StrikePayCaps held = caps.on(claim.day());
      long ofWeek = left(held.perWeekPence(), perWeek.get(week(claim.member(), claim.day())));
      long ofDispute =
          left(
              held.perDisputePence(),
              perDispute.get(new MemberDispute(claim.member(), claim.dispute())));
      long due = Math.min(full, Math.min(ofWeek, ofDispute));
      use(claim.member(), claim.dispute(), claim.day(), due);
      return new EntitlementLine(claim, rate, full, due, outcome(full, ofWeek, ofDispute));
    }

    private void use(String member, UUID dispute, LocalDate day, long pence) {
      perWeek.merge(week(member, day), pence, Math::addExact);
      perDispute.merge(new MemberDispute(member, dispute), pence, Math::addExact);
    }
  }

  private static Outcome outcome(long full, long ofWeek, long ofDispute) {
    if (full <= ofWeek && full <= ofDispute) {
      return Outcome.IN_FULL;
    }
    return ofWeek <= ofDispute ? Outcome.CUT_BY_WEEK : Outcome.CUT_BY_DISPUTE;
  }

  /** More may have been paid before than a cap that was lowered since. */
  private static long left(OptionalLong cap, @Nullable Long used) {
    return cap.isEmpty()
        ? Long.MAX_VALUE
        : Math.max(0, cap.getAsLong() - (used == null ? 0 : used));
  }

  private static MemberWeek week(String member, LocalDate day) {
    return new MemberWeek(member, day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)));
  }
}
