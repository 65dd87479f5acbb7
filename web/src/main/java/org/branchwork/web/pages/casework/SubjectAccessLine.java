package org.branchwork.web.pages.casework;

import org.branchwork.casework.api.subjectaccess.AccessClock;
import org.branchwork.casework.api.subjectaccess.AccessRequest;
import org.branchwork.web.pages.shared.Dates;
import org.branchwork.web.pages.shared.Texts;

/**
 * A request in the register.
 *
 * @param by when it is to be answered, or how it ended
 * @param mark a word when there is little time left or none; else empty
 * @param style of the mark
 */
public record SubjectAccessLine(
    String number,
    String href,
    String name,
    String received,
    String by,
    String mark,
    String style) {

  private static final int SOON = 7;

  static SubjectAccessLine of(AccessRequest request) {
    return new SubjectAccessLine(
        String.valueOf(request.number()),
        "/portal/subject-access/" + request.number(),
        String.valueOf(request.asked().name()),
        Dates.day(request.asked().receivedOn()),
        by(request),
        mark(request),
        request.clock().daysLeft() < 0 ? "tag bad" : "tag warn");
  }

  /** By when, in a sentence; how and when it ended, if it did. */
  static String by(AccessRequest request) {
    AccessRequest.Ended ended = request.ended();
    if (ended != null) {
      return Texts.say(
          "subject.ended-on", Texts.get("subject.end." + ended.how()), Dates.dayOf(ended.at()));
    }
    AccessClock clock = request.clock();
    String day = Dates.weekday(clock.dueOn());
    if (clock.still()) {
      return Texts.say("subject.still-until", day);
    }
    return clock.daysLeft() < 0
        ? Texts.say("subject.overdue", day, -clock.daysLeft())
        : Texts.say("subject.answer-by", day, clock.daysLeft());
  }

  private static String mark(AccessRequest request) {
    AccessClock clock = request.clock();
    if (request.ended() != null || clock.still() || clock.daysLeft() > SOON) {
      return "";
    }
    return Texts.get(clock.daysLeft() < 0 ? "subject.mark.late" : "subject.mark.soon");
  }

  /** One step of the reckoning, in a sentence. */
  static String reason(AccessClock.Reason reason) {
    return Texts.say("subject.step." + reason.step(), Dates.weekday(reason.day()), reason.days());
  }
}
