package org.branchwork.web.pages.casework;

import java.time.Instant;
import org.branchwork.casework.api.targets.AnswerClock;
import org.branchwork.casework.api.targets.WaitingFor;
import org.branchwork.web.pages.shared.Dates;
import org.branchwork.web.pages.shared.Texts;
import org.jspecify.annotations.Nullable;

/**
 * By when a member is to be answered, in words.
 *
 * @param by {@code null} when no wait counts
 */
record AnswerLine(AnswerClock clock, @Nullable Instant by, Instant now) {

  /** Empty when nobody waits. */
  String text() {
    if (clock.pausedAt() != null) {
      boolean member = clock.pausedFor() == WaitingFor.MEMBER;
      return Texts.say(
          member ? "answer.paused-member" : "answer.paused-employer",
          Dates.dayOf(clock.pausedAt()));
    }
    return by == null ? "" : Texts.say(late() ? "answer.late" : "answer.by", Dates.moment(by));
  }

  String style() {
    return late() ? "tag warn" : "tag";
  }

  private boolean late() {
    return by != null && !now.isBefore(by);
  }
}
