package org.branchwork.casework.deadlines;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.branchwork.casework.api.deadlines.CaseLimit.Basis;
import org.branchwork.casework.api.deadlines.TimeLimit;
import org.branchwork.casework.api.deadlines.TimeLimit.Reason;
import org.branchwork.casework.api.deadlines.TimeLimitQuestion.Claim;
import org.branchwork.casework.api.deadlines.TimeLimitQuestion.Jurisdiction;
import org.branchwork.casework.cases.CaseDoor.Intake;
import org.branchwork.casework.deadlines.TimeLimitRule.Days;
import org.branchwork.casework.deadlines.TimeLimitRule.Months;
import org.branchwork.casework.deadlines.TimeLimitRule.Period;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProvisionalLimitTest {

  private static final LocalDate CAME = LocalDate.of(2026, 11, 23);
  private static final LocalDate CHANGE = LocalDate.of(2026, 10, 1);

  @ParameterizedTest
  @CsvSource({
    // last day, happened, from, basis, claim
    ",           ,           2026-11-23, RECEIVED, UNFAIR_DISMISSAL",
    "2026-11-20, ,           2026-11-20, LAST_DAY, UNFAIR_DISMISSAL",
    ",           2026-11-13, 2026-11-13, HAPPENED, DISCRIMINATION",
    "2026-11-20, 2026-11-13, 2026-11-13, HAPPENED, DISCRIMINATION",
    "2026-11-12, 2026-11-13, 2026-11-12, LAST_DAY, UNFAIR_DISMISSAL",
    "2026-11-13, 2026-11-13, 2026-11-13, LAST_DAY, UNFAIR_DISMISSAL",
    "2027-03-31, ,           2027-03-31, LAST_DAY, UNFAIR_DISMISSAL",
    // before any law that is written down
    "2013-12-31, ,           2026-11-23, RECEIVED, UNFAIR_DISMISSAL",
    "2013-12-31, 2014-01-01, 2014-01-01, HAPPENED, DISCRIMINATION"
  })
  void the_earliest_day_that_was_named_counts(
      LocalDate lastDay, LocalDate happened, LocalDate from, Basis basis, Claim claim) {
    ProvisionalLimit limit = limit(lastDay, happened, law(3, 3));

    assertThat(limit.basis()).isEqualTo(basis);
    assertThat(limit.worked().question().trigger()).isEqualTo(from);
    assertThat(limit.worked().question().claim()).isEqualTo(claim);
  }

  @Test
  void the_shortest_limit_counts_once_the_law_gives_some_claims_longer() {
    ProvisionalLimit limit = limit(LocalDate.of(2026, 11, 20), null, law(6, 3));
    assertThat(limit.worked().question().claim()).isEqualTo(Claim.DISCRIMINATION);
    assertThat(limit.worked().limit().limit()).isEqualTo("2027-02-19");
  }

  @Test
  void of_limits_with_one_safe_day_the_earlier_last_day_counts() {
    Map<Claim, List<TimeLimitRule>> law = new HashMap<>(law(3, 3));
    TimeLimitRule before = law.get(Claim.UNFAIR_DISMISSAL).get(0).endingBefore(CHANGE);
    law.put(Claim.UNFAIR_DISMISSAL, List.of(before, rule(CHANGE, new Months(6))));

    TimeLimit limit = limit(LocalDate.of(2026, 11, 20), null, law).worked().limit();
    assertThat(limit.safe()).isEqualTo("2027-02-19");
    assertThat(limit.limit()).isEqualTo("2027-02-19");
  }

  @Test
  void a_last_day_of_employment_tells_of_interim_relief_too() {
    assertThat(limit(LocalDate.of(2026, 11, 20), null, law(3, 3)).worked().limit().reasons())
        .contains(Reason.of("interim", LocalDate.of(2026, 11, 27)));
    assertThat(limit(null, LocalDate.of(2026, 11, 20), law(3, 3)).worked().limit().reasons())
        .noneMatch(reason -> reason.key().equals("interim"));
  }

  @Test
  void the_safe_day_never_lies_after_the_day_of_the_law() {
    Random random = new Random(4);
    for (int i = 0; i < 5_000; i++) {
      LocalDate lastDay =
          random.nextInt(3) == 0 ? null : CAME.minusDays(random.nextInt(4_000) - 200);
      LocalDate happened = random.nextInt(3) == 0 ? null : CAME.minusDays(random.nextInt(4_000));
      TimeLimit limit = limit(lastDay, happened, law(3 + random.nextInt(4), 3)).worked().limit();
      assertThat(limit.safe()).isBeforeOrEqualTo(limit.limit());
    }
  }

  @Test
  void reasons_are_kept_as_they_were_said() {
    List<Reason> reasons =
        List.of(
            Reason.of("not-begun"),
            Reason.of("source", "An Act, s.\t1\n2", CAME),
            Reason.of("months", 3));
    assertThat(ReasonLines.read(ReasonLines.write(reasons)))
        .containsExactly(
            Reason.of("not-begun"),
            Reason.of("source", "An Act, s. 1 2", CAME),
            Reason.of("months", 3));
  }

  private static ProvisionalLimit limit(
      LocalDate lastDay, LocalDate happened, Map<Claim, List<TimeLimitRule>> law) {
    Intake intake = new Intake(1, CAME, lastDay, happened);
    return ProvisionalLimit.of(intake, Jurisdiction.ENGLAND_WALES, law);
  }

  /** So many months for dismissals since the change, and for everything else. */
  private static Map<Claim, List<TimeLimitRule>> law(int dismissal, int others) {
    return Stream.of(Claim.values())
        .collect(
            Collectors.toMap(
                claim -> claim,
                claim -> List.of(rule(claim, dismissal == others, dismissal, others))));
  }

  private static TimeLimitRule rule(Claim claim, boolean same, int dismissal, int others) {
    LocalDate always = LocalDate.of(2014, 1, 1);
    return switch (claim) {
      case INTERIM_RELIEF -> rule(always, new Days(7));
      case UNFAIR_DISMISSAL -> rule(same ? always : CHANGE, new Months(dismissal));
      default -> rule(always, new Months(others));
    };
  }

  private static TimeLimitRule rule(LocalDate from, Period period) {
    return new TimeLimitRule(1, from, null, period, "an Act", CHANGE);
  }
}
