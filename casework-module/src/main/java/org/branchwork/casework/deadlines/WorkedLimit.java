package org.branchwork.casework.deadlines;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.branchwork.casework.api.deadlines.TimeLimit;
import org.branchwork.casework.api.deadlines.TimeLimit.Reason;
import org.branchwork.casework.api.deadlines.TimeLimitQuestion;
import org.jspecify.annotations.Nullable;

/**
 * A limit with the question that it answers and the row of the law that it came from.
 *
 * @param rule the row's id
 */
record WorkedLimit(TimeLimitQuestion question, TimeLimit limit, int rule) {

  /** Worked out by the law for this claim in this jurisdiction, of all times. */
  static WorkedLimit of(TimeLimitQuestion question, List<TimeLimitRule> rules) {
    TimeLimit limit = TribunalTimeLimit.work(question, rules);
    return new WorkedLimit(question, limit, TribunalTimeLimit.rule(question, rules).id());
  }

  /** The same with one line before its reasons. */
  WorkedLimit because(Reason first) {
    return with(Stream.concat(Stream.of(first), limit.reasons().stream()));
  }

  /** The same with one line behind its reasons. */
  WorkedLimit beside(Reason last) {
    return with(Stream.concat(limit.reasons().stream(), Stream.of(last)));
  }

  /** Whether a line with this key is among its reasons. */
  boolean says(String key) {
    return limit.reasons().stream().anyMatch(reason -> reason.key().equals(key));
  }

  /** The day of its first alarm, when it is set at this moment. */
  @Nullable LocalDate firstAlarm(Instant set) {
    return AlarmSteps.first(limit.safe(), limit.limit(), set);
  }

  private WorkedLimit with(Stream<Reason> reasons) {
    TimeLimit said =
        new TimeLimit(
            limit.primary(), limit.limit(), limit.safe(), limit.extendable(), reasons.toList());
    return new WorkedLimit(question, said, rule);
  }
}
