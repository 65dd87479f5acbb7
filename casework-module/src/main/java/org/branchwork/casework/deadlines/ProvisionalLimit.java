package org.branchwork.casework.deadlines;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.branchwork.casework.api.deadlines.CaseLimit.Basis;
import org.branchwork.casework.api.deadlines.TimeLimit.Reason;
import org.branchwork.casework.api.deadlines.TimeLimitQuestion;
import org.branchwork.casework.api.deadlines.TimeLimitQuestion.Claim;
import org.branchwork.casework.api.deadlines.TimeLimitQuestion.Jurisdiction;
import org.branchwork.casework.cases.CaseDoor.Intake;
import org.jspecify.annotations.Nullable;

/**
 * The limit that a case has from the moment its enquiry comes in: nobody knows yet what will be
 * claimed, so it is the shortest that may be. Interim relief is left out: its seven days are for a
 * few dismissals alone, and would make all others look late.
 */
record ProvisionalLimit(Basis basis, WorkedLimit worked) {

  /** By the day to keep; of several the one whose last day by law is earlier. */
  private static final Comparator<WorkedLimit> SHORTEST =
      Comparator.<WorkedLimit, LocalDate>comparing(worked -> worked.limit().safe())
          .thenComparing(worked -> worked.limit().limit());

  private static final Set<Claim> OF_A_LAST_DAY =
      EnumSet.complementOf(EnumSet.of(Claim.INTERIM_RELIEF));
  private static final Set<Claim> OF_AN_ACT =
      EnumSet.complementOf(
          EnumSet.of(Claim.INTERIM_RELIEF, Claim.UNFAIR_DISMISSAL, Claim.REDUNDANCY_PAY));

  /**
   * The shortest limit by the days that the enquiry named. Where it named none, or none for which
   * law is written down, the day it came counts: nothing it tells of can have happened later.
   */
  static ProvisionalLimit of(
      Intake intake, Jurisdiction jurisdiction, Map<Claim, List<TimeLimitRule>> law) {
    Shortest shortest = new Shortest(jurisdiction, law);
    return Stream.of(
            shortest.from(intake.lastDay(), Basis.LAST_DAY, "provisional-last-day", OF_A_LAST_DAY),
            shortest.from(intake.happenedOn(), Basis.HAPPENED, "provisional-happened", OF_AN_ACT))
        .flatMap(Optional::stream)
        .min(Comparator.comparing(ProvisionalLimit::worked, SHORTEST))
        .or(
            () ->
                shortest.from(
                    intake.receivedOn(), Basis.RECEIVED, "provisional-received", OF_A_LAST_DAY))
        .orElseThrow();
  }

  private record Shortest(Jurisdiction jurisdiction, Map<Claim, List<TimeLimitRule>> law) {

    Optional<ProvisionalLimit> from(
        @Nullable LocalDate day, Basis basis, String why, Set<Claim> claims) {
      if (day == null) {
        return Optional.empty();
      }
      return claims.stream()
          .filter(claim -> holds(claim, day))
          .map(claim -> worked(claim, day).because(Reason.of(why, day)))
          .min(SHORTEST)
          .map(worked -> basis == Basis.LAST_DAY ? besideInterimRelief(worked, day) : worked)
          .map(worked -> new ProvisionalLimit(basis, worked));
    }

    /** Too short for most, but whoever it is for must hear of it. */
    private WorkedLimit besideInterimRelief(WorkedLimit limit, LocalDate day) {
      return holds(Claim.INTERIM_RELIEF, day)
          ? limit.beside(Reason.of("interim", worked(Claim.INTERIM_RELIEF, day).limit().safe()))
          : limit;
    }

    private boolean holds(Claim claim, LocalDate day) {
      return law.getOrDefault(claim, List.of()).stream().anyMatch(rule -> rule.holdsOn(day));
    }

    private WorkedLimit worked(Claim claim, LocalDate day) {
      TimeLimitQuestion question = new TimeLimitQuestion(claim, jurisdiction, day, null, null);
      return WorkedLimit.of(question, law.getOrDefault(claim, List.of()));
    }
  }
}
