package org.branchwork.fundraising.payouts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Random;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.branchwork.fundraising.payouts.EntitlementLine.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StrikePayTest {

  private static final UUID DEPOT = new UUID(0, 1);
  private static final UUID OFFICE = new UUID(0, 2);
  private static final LocalDate MONDAY = LocalDate.of(2026, 11, 9);
  private static final StrikePay UNCAPPED =
      new StrikePay(StrikePayRates.DELIVERED, StrikePayCapTable.NONE);

  @Test
  void strike_pay_is_70_pounds_for_each_member_and_each_strike_day() {
    List<StrikeDayClaim> claims = new ArrayList<>();
    for (int member = 1; member <= 15; member++) {
      for (int day = 0; day < 27; day++) {
        claims.add(claim("M" + member, DEPOT, day, DayShare.WHOLE));
      }
    }

    Entitlement due = UNCAPPED.entitlement(claims, List.of());

    assertThat(due.lines()).hasSize(405);
    assertThat(due.totalPence()).isEqualTo(405 * 7_000);
    assertThat(due.pencePerMember()).hasSize(15).containsEntry("M7", 27 * 7_000L);
  }

  @Test
  void a_day_that_was_paid_is_never_paid_again_not_even_the_other_half_or_another_dispute() {
    List<PaidDay> paid = List.of(new PaidDay("M1", DEPOT, MONDAY, 3_500));

    Entitlement due =
        UNCAPPED.entitlement(
            List.of(
                claim("M1", DEPOT, 0, new DayShare(1, 2)),
                claim("M1", OFFICE, 0, DayShare.WHOLE),
                claim("M1", DEPOT, 1, DayShare.WHOLE),
                claim("M2", DEPOT, 0, DayShare.WHOLE)),
            paid);

    assertThat(due.lines())
        .extracting(EntitlementLine::outcome)
        .containsExactly(
            Outcome.PAID_BEFORE, Outcome.PAID_BEFORE, Outcome.IN_FULL, Outcome.IN_FULL);
    assertThat(due.totalPence()).isEqualTo(14_000);
  }

  @Test
  void a_day_that_is_claimed_twice_is_paid_once() {
    Entitlement due =
        UNCAPPED.entitlement(
            List.of(
                claim("M1", DEPOT, 0, new DayShare(1, 2)), claim("M1", OFFICE, 0, DayShare.WHOLE)),
            List.of());

    assertThat(due.lines())
        .extracting(EntitlementLine::pence, EntitlementLine::outcome)
        .containsExactly(tuple(3_500L, Outcome.IN_FULL), tuple(0L, Outcome.CLAIMED_TWICE));
  }

  @Test
  void lines_stand_by_member_and_day() {
    Entitlement due =
        UNCAPPED.entitlement(
            List.of(
                claim("M2", DEPOT, 0, DayShare.WHOLE),
                claim("M1", DEPOT, 1, DayShare.WHOLE),
                claim("M1", DEPOT, 0, DayShare.WHOLE)),
            List.of());

    assertThat(due.lines())
        .extracting(line -> line.claim().member() + " " + line.claim().day())
        .containsExactly("M1 2026-11-09", "M1 2026-11-10", "M2 2026-11-09");
  }

  @Test
  void the_rate_is_that_of_the_day_itself() {
    StrikePayRates rates =
        new StrikePayRates(
            List.of(new DayRate(MONDAY, 5_000), new DayRate(MONDAY.plusDays(1), 7_000)));

    Entitlement due =
        new StrikePay(rates, StrikePayCapTable.NONE)
            .entitlement(
                List.of(
                    claim("M1", DEPOT, -1, DayShare.WHOLE),
                    claim("M1", DEPOT, 0, DayShare.WHOLE),
                    claim("M1", DEPOT, 1, new DayShare(1, 4))),
                List.of());

    assertThat(due.lines())
        .extracting(EntitlementLine::words)
        .containsExactly(
            "2026-11-08: nothing, for no rate holds on the day",
            "2026-11-09: £50.00 × 1/1 = £50.00",
            "2026-11-10: £70.00 × 1/4 = £17.50");
  }

  /** From Monday; a cap of 200 pounds; what is due on each day. */
  @ParameterizedTest
  @CsvSource({
    "0, 7000, IN_FULL",
    "1, 7000, IN_FULL",
    "2, 6000, CUT_BY_WEEK",
    "3, 0, CUT_BY_WEEK",
    "6, 0, CUT_BY_WEEK",
    "7, 7000, IN_FULL"
  })
  void the_cap_of_a_week_is_used_up_from_monday_to_sunday(int day, long pence, Outcome outcome) {
    Entitlement due = capped(20_000, -1).entitlement(days(8), List.of());

    assertThat(due.lines().get(day))
        .extracting(EntitlementLine::pence, EntitlementLine::outcome)
        .containsExactly(pence, outcome);
  }

  @Test
  void a_cap_counts_what_was_paid_before_and_is_each_members_own() {
    List<PaidDay> paid =
        List.of(
            new PaidDay("M1", OFFICE, MONDAY.plusDays(6), 15_000),
            new PaidDay("M1", DEPOT, MONDAY.minusDays(1), 7_000),
            new PaidDay("M2", DEPOT, MONDAY.plusDays(6), 20_000));
    List<StrikeDayClaim> claims =
        List.of(claim("M1", DEPOT, 0, DayShare.WHOLE), claim("M3", DEPOT, 0, DayShare.WHOLE));

    assertThat(capped(20_000, -1).entitlement(claims, paid).lines())
        .extracting(EntitlementLine::words)
        .containsExactly(
            "2026-11-09: £70.00 × 1/1 = £70.00, of which the cap of the week leaves £50.00",
            "2026-11-09: £70.00 × 1/1 = £70.00");
  }

  @Test
  void the_cap_of_a_dispute_counts_that_dispute_alone() {
    List<PaidDay> paid = List.of(new PaidDay("M1", DEPOT, MONDAY.minusDays(30), 6_500));
    List<StrikeDayClaim> claims =
        List.of(claim("M1", DEPOT, 0, DayShare.WHOLE), claim("M1", OFFICE, 1, DayShare.WHOLE));

    assertThat(capped(-1, 10_000).entitlement(claims, paid).lines())
        .extracting(EntitlementLine::words)
        .containsExactly(
            "2026-11-09: £70.00 × 1/1 = £70.00, of which the cap of the dispute leaves £35.00",
            "2026-11-10: £70.00 × 1/1 = £70.00");
  }

  @ParameterizedTest
  @CsvSource({
    "7000, 7000, 7000, IN_FULL",
    "6999, 7000, 6999, CUT_BY_WEEK",
    "7000, 6999, 6999, CUT_BY_DISPUTE",
    "5000, 5000, 5000, CUT_BY_WEEK",
    "0, 7000, 0, CUT_BY_WEEK"
  })
  void of_two_caps_the_one_that_leaves_less_counts(
      long week, long dispute, long pence, Outcome outcome) {
    assertThat(capped(week, dispute).entitlement(days(1), List.of()).lines().get(0))
        .extracting(EntitlementLine::pence, EntitlementLine::outcome)
        .containsExactly(pence, outcome);
  }

  @Test
  void a_cap_that_was_lowered_since_takes_nothing_back() {
    List<PaidDay> paid = List.of(new PaidDay("M1", DEPOT, MONDAY.plusDays(1), 7_000));

    assertThat(capped(5_000, -1).entitlement(days(1), paid).lines().get(0).pence()).isZero();
  }

  @Test
  void a_cap_is_not_below_nothing() {
    assertThatThrownBy(() -> new StrikePayCaps(OptionalLong.of(-1), OptionalLong.empty()))
        .hasMessageContaining("less than nothing");
    assertThatThrownBy(() -> new StrikePayCaps(OptionalLong.empty(), OptionalLong.of(-1)))
        .hasMessageContaining("less than nothing");
  }

  @Test
  void a_line_that_is_not_paid_says_why() {
    List<PaidDay> paid = List.of(new PaidDay("M1", DEPOT, MONDAY, 7_000));
    StrikeDayClaim again = claim("M1", DEPOT, 1, DayShare.WHOLE);

    assertThat(UNCAPPED.entitlement(List.of(days(1).get(0), again, again), paid).lines())
        .extracting(EntitlementLine::words)
        .containsExactly(
            "2026-11-09: nothing, for the day was paid before",
            "2026-11-10: £70.00 × 1/1 = £70.00",
            "2026-11-10: nothing, for the day stands above already");
  }

  /** Claims come in again and again, in pieces, over many runs. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void no_member_day_is_paid_twice_and_no_cap_is_passed_over_many_runs(long seed) {
    Random random = new Random(seed);
    StrikePay rule = capped(21_000, 60_000);
    List<PaidDay> paid = new ArrayList<>();
    for (int run = 0; run < 40; run++) {
      List<StrikeDayClaim> claims = new ArrayList<>();
      for (int i = 0; i < 30; i++) {
        UUID dispute = random.nextBoolean() ? DEPOT : OFFICE;
        DayShare share = new DayShare(1 + random.nextInt(4), 4);
        claims.add(claim("M" + random.nextInt(4), dispute, random.nextInt(60), share));
      }
      rule.entitlement(claims, paid).lines().stream()
          .filter(line -> line.pence() > 0)
          .map(StrikePayTest::paid)
          .forEach(paid::add);
    }

    assertThat(paid).extracting(day -> day.member() + day.day()).doesNotHaveDuplicates();
    assertThat(sums(paid, day -> day.member() + day.dispute()).values())
        .allMatch(sum -> sum <= 60_000)
        .contains(60_000L);
    assertThat(
            sums(paid, day -> day.member() + (day.day().toEpochDay() - MONDAY.toEpochDay()) / 7)
                .values())
        .allMatch(sum -> sum <= 21_000)
        .contains(21_000L);
  }

  private static Map<String, Long> sums(List<PaidDay> paid, Function<PaidDay, String> key) {
    return paid.stream()
        .collect(Collectors.groupingBy(key, Collectors.summingLong(PaidDay::pence)));
  }

  private static PaidDay paid(EntitlementLine line) {
    StrikeDayClaim claim = line.claim();
    return new PaidDay(claim.member(), claim.dispute(), claim.day(), line.pence());
  }

  /** A cap below nothing stands for none. */
  private static StrikePay capped(long week, long dispute) {
    return new StrikePay(
        StrikePayRates.DELIVERED,
        new StrikePayCapTable(
            List.of(
                new DatedCaps(
                    LocalDate.EPOCH, new StrikePayCaps(optional(week), optional(dispute))))));
  }

  private static OptionalLong optional(long cap) {
    return cap < 0 ? OptionalLong.empty() : OptionalLong.of(cap);
  }

  private static List<StrikeDayClaim> days(int count) {
    List<StrikeDayClaim> days = new ArrayList<>();
    for (int day = 0; day < count; day++) {
      days.add(claim("M1", DEPOT, day, DayShare.WHOLE));
    }
    return days;
  }

  private static StrikeDayClaim claim(String member, UUID dispute, int day, DayShare share) {
    return new StrikeDayClaim(member, dispute, MONDAY.plusDays(day), share);
  }
}
