package org.branchwork.casework.work;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.branchwork.casework.api.CaseworkRuleBroken;
import org.branchwork.casework.api.work.NewMeeting;
import org.branchwork.casework.cases.TextDoor;
import org.jspecify.annotations.Nullable;

/** What a hearing or a meeting must say. */
final class MeetingRules {

  private static final ZoneId LONDON = ZoneId.of("Europe/London");

  private MeetingRules() {}

  /** A meeting that keeps the rules, with the moment it begins. */
  record Checked(NewMeeting meeting, Instant at) {

    /** For the timeline: its kind, day and time, which are no words of the case. */
    String said() {
      return meeting.kind() + " " + at;
    }
  }

  static Checked check(NewMeeting meeting, Instant now) {
    if (meeting.kind() == null) {
      throw new CaseworkRuleBroken("meeting.kind");
    }
    Instant at = at(meeting.at());
    NewMeeting clean =
        new NewMeeting(
            meeting.kind(),
            meeting.at(),
            TextDoor.lineOrNone(meeting.place(), 200, "meeting.place"),
            TextDoor.textOrNone(meeting.attendees(), 500, "meeting.attendees"),
            TextDoor.textOrNone(meeting.outcome(), 5_000, "meeting.outcome"));
    if (clean.outcome() != null && at.isAfter(now)) {
      throw new CaseworkRuleBroken("meeting.outcome");
    }
    return new Checked(clean, at);
  }

  /** The moment of a time on the clock in London; in autumn the first of two. */
  private static Instant at(@Nullable LocalDateTime typed) {
    if (typed == null) {
      throw new CaseworkRuleBroken("meeting.at");
    }
    TextDoor.dayOrNone(typed.toLocalDate(), "meeting.at");
    List<ZoneOffset> offsets = LONDON.getRules().getValidOffsets(typed);
    if (offsets.isEmpty()) {
      throw new CaseworkRuleBroken("meeting.at");
    }
    return typed.toInstant(offsets.get(0)).truncatedTo(ChronoUnit.MINUTES);
  }
}
