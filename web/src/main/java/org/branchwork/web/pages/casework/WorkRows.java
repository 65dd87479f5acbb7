package org.branchwork.web.pages.casework;

import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.branchwork.casework.api.work.MeetingEntry;
import org.branchwork.casework.api.work.MilestoneEntry;
import org.branchwork.casework.api.work.OwnTask;
import org.branchwork.casework.api.work.TaskEntry;
import org.branchwork.web.pages.shared.Dates;
import org.branchwork.web.pages.shared.Texts;
import org.branchwork.web.pages.shared.ThreeBoxDate;
import org.jspecify.annotations.Nullable;

/** The rows of what is to be done, in words. */
public final class WorkRows {

  private static final ZoneId LONDON = ZoneId.of("Europe/London");

  private WorkRows() {}

  /** A task of the case. */
  public record Task(UUID id, String text, String due, String style, String owner, boolean done) {

    static Task of(TaskEntry task, Map<UUID, String> names) {
      boolean done = task.doneAt() != null;
      String due = done ? Texts.say("work.task.done-on", Dates.dayOf(task.doneAt())) : due(task);
      String owner = names.getOrDefault(task.owner(), Texts.get("case.somebody"));
      return new Task(task.id(), task.text(), due, tag(task.overdue()), owner, done);
    }

    private static String due(TaskEntry task) {
      String day = task.dueOn() == null ? Texts.get("work.task.no-day") : Dates.day(task.dueOn());
      return task.overdue() ? Texts.say("work.task.overdue", day) : day;
    }
  }

  /** A task on the page of one's own day. */
  public record Mine(String reference, String name, String text, String due, String style) {

    static Mine of(OwnTask task) {
      String day = task.dueOn() == null ? Texts.get("work.task.no-day") : Dates.day(task.dueOn());
      return new Mine(
          task.reference(),
          task.memberName(),
          Objects.requireNonNullElse(task.text(), Texts.get("work.task.sealed")),
          task.overdue() ? Texts.say("work.task.overdue", day) : day,
          tag(task.overdue()));
    }
  }

  /** A hearing or a meeting. */
  public record Meeting(
      UUID id,
      String kind,
      Instant at,
      @Nullable String place,
      @Nullable String attendees,
      @Nullable String outcome,
      boolean missing) {

    static Meeting of(MeetingEntry meeting) {
      return new Meeting(
          meeting.id(),
          Texts.get("work.meeting." + meeting.kind()),
          meeting.at(),
          meeting.place(),
          meeting.attendees(),
          meeting.outcome(),
          meeting.begun() && meeting.outcome() == null);
    }

    /** A meeting as somebody would have typed it. */
    static Map<String, String> typed(MeetingEntry meeting) {
      Map<String, String> typed =
          new HashMap<>(
              ThreeBoxDate.typed("meeting-on", meeting.at().atZone(LONDON).toLocalDate()));
      typed.put("meeting-id", meeting.id().toString());
      typed.put("meeting", meeting.kind().name());
      typed.put("meeting-time", Dates.time(meeting.at()));
      typed.put("place", Objects.requireNonNullElse(meeting.place(), ""));
      typed.put("attendees", Objects.requireNonNullElse(meeting.attendees(), ""));
      typed.put("meeting-outcome", Objects.requireNonNullElse(meeting.outcome(), ""));
      return typed;
    }
  }

  /** A milestone; {@code reached} is empty while it lies ahead. */
  public record Stone(String id, String label, String reached) {

    static Stone of(MilestoneEntry milestone) {
      String label =
          milestone.template() == null
              ? Objects.requireNonNullElse(milestone.text(), "")
              : Texts.get("work.milestone." + milestone.template());
      return new Stone(milestone.id(), label, Dates.day(milestone.reachedOn()));
    }
  }

  private static String tag(boolean overdue) {
    return overdue ? "tag warn" : "tag";
  }
}
