package org.branchwork.casework.api.targets;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import org.branchwork.casework.api.Caller;

/** Tells by when members are to be answered, by the branch's hours and holidays as they are now. */
public interface TargetSearch {

  /** By when the wait of each clock that runs is to end; a clock that does not has no entry. */
  Map<AnswerClock, Instant> answerBy(Collection<AnswerClock> clocks, Caller caller);

  /** Which waits have been too long at this moment. */
  LateBefore late(Caller caller);
}
