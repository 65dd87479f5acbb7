package org.branchwork.casework.api.deadlines;

import org.branchwork.casework.api.Caller;
import org.branchwork.casework.api.CaseworkRuleBroken;

/** Until when a claim must be with an employment tribunal. Nothing that is asked is kept. */
public interface TimeLimitSearch {

  /**
   * Works a limit out by the law that is written down for the day from which it counts.
   *
   * @throws CaseworkRuleBroken {@code limits.trigger.no-rule} when no law is written down for that
   *     day; {@code limits.acasStarted.missing}, {@code limits.acasEnded.before-start} and {@code
   *     limits.acasEnded.too-long} when the days of early conciliation cannot be right
   */
  TimeLimit work(TimeLimitQuestion question, Caller caller);
}
