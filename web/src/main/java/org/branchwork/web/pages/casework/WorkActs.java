package org.branchwork.web.pages.casework;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.branchwork.casework.api.CaseHead;
import org.branchwork.casework.api.CaseNotFound;
import org.branchwork.casework.api.work.MeetingKind;
import org.branchwork.casework.api.work.NewMeeting;
import org.branchwork.casework.api.work.NewTask;
import org.branchwork.casework.api.work.WorkDesk;
import org.branchwork.web.pages.shared.CurrentUser;
import org.branchwork.web.pages.shared.Problems;
import org.branchwork.web.pages.shared.Texts;
import org.branchwork.web.pages.shared.ThreeBoxDate;
import org.branchwork.web.platform.identity.AccountDirectory;
import org.branchwork.web.platform.identity.AccountEntry;
import org.jspecify.annotations.Nullable;

/** What the forms of a case's work do, each by one button. */
@RequestScoped
class WorkActs {

  static final CasePost.Way WAY =
      new CasePost.Way(
          "work.done.",
          Set.of(
              "task",
              "task-done",
              "task-reopen",
              "meeting",
              "milestone-add",
              "milestone-reach",
              "milestone-undo",
              "milestone-drop"),
          Map.of(
              "task.due", "task-due",
              "task.owner", "task-owner",
              "meeting.at", "meeting-on",
              "meeting.place", "place",
              "meeting.attendees", "attendees",
              "meeting.outcome", "meeting-outcome",
              "milestone.text", "milestone-text",
              "milestone.on", "milestone-on"));

  private static final Pattern TIME = Pattern.compile("(\\d{1,2})[:.](\\d{2})");

  @Inject WorkDesk desk;
  @Inject CaseFrame frame;
  @Inject CaseRequest request;
  @Inject AccountDirectory accounts;
  @Inject CurrentUser me;
  @Inject Clock clock;

  void perform(String act, String formKey) {
    String reference = request.reference();
    switch (act) {
      case "task" -> addTask(reference, formKey);
      case "task-done" -> desk.finishTask(reference, id("task-id"), true, me.casework());
      case "task-reopen" -> desk.finishTask(reference, id("task-id"), false, me.casework());
      case "meeting" -> keepMeeting(reference, formKey);
      case "milestone-add" ->
          desk.addMilestone(reference, formKey, request.parameter("milestone-text"), me.casework());
      case "milestone-reach" -> reach(reference);
      case "milestone-undo" -> desk.reach(reference, milestone(), null, me.casework());
      default -> desk.dropMilestone(reference, milestone(), me.casework());
    }
  }

  private void addTask(String reference, String formKey) {
    LocalDate due = ThreeBoxDate.read(request.typed(), "task-due", problems());
    if (!problems().isAny()) {
      String owner = request.parameter("task-owner");
      desk.addTask(
          reference,
          formKey,
          new NewTask(request.parameter("task"), due, owner.isEmpty() ? null : id("task-owner")),
          me.casework());
    }
  }

  private void keepMeeting(String reference, String formKey) {
    LocalDate on = ThreeBoxDate.read(request.typed(), "meeting-on", problems());
    if (on == null) {
      problems().add("meeting-on", Texts.get("rule.meeting.at"));
    }
    LocalTime time = time();
    if (on == null || time == null || problems().isAny()) {
      return;
    }
    NewMeeting meeting =
        new NewMeeting(
            kind(),
            LocalDateTime.of(on, time),
            request.parameter("place"),
            request.parameter("attendees"),
            request.parameter("meeting-outcome"));
    if (request.parameter("meeting-id").isEmpty()) {
      desk.addMeeting(reference, formKey, meeting, me.casework());
    } else {
      desk.changeMeeting(reference, id("meeting-id"), meeting, me.casework());
    }
  }

  private @Nullable LocalTime time() {
    Matcher typed = TIME.matcher(request.parameter("meeting-time"));
    if (typed.matches()) {
      int hour = Integer.parseInt(typed.group(1));
      int minute = Integer.parseInt(typed.group(2));
      if (hour < 24 && minute < 60) {
        return LocalTime.of(hour, minute);
      }
    }
    problems().add("meeting-time", Texts.get("work.meeting-time-shape"));
    return null;
  }

  private @Nullable MeetingKind kind() {
    return Stream.of(MeetingKind.values())
        .filter(each -> each.name().equals(request.parameter("meeting")))
        .findFirst()
        .orElse(null);
  }

  private void reach(String reference) {
    LocalDate on = ThreeBoxDate.read(request.typed(), "milestone-on", problems());
    if (on == null) {
      problems().add("milestone-on", Texts.get("rule.milestone.on"));
    }
    if (milestone().isEmpty()) {
      problems().add("milestone", Texts.get("work.milestone-choose"));
    }
    if (!problems().isAny()) {
      desk.reach(reference, milestone(), on, me.casework());
    }
  }

  /** The day of today in the boxes of the form that tells when a milestone was reached. */
  Map<String, String> today() {
    return ThreeBoxDate.typed(
        "milestone-on", LocalDate.ofInstant(clock.instant(), ZoneId.of("Europe/London")));
  }

  /** Who sees the case and can be given a task of it; nobody for whoever may not triage. */
  List<Choice> owners(CaseHead head, String chosen) {
    if (!me.can("casework.assign")) {
      return List.of();
    }
    Set<UUID> all =
        accounts.holding("casework.view-all").stream()
            .map(AccountEntry::id)
            .collect(Collectors.toSet());
    return accounts.holding("casework.work").stream()
        .filter(each -> all.contains(each.id()) || each.id().equals(head.caseworker()))
        .map(
            each ->
                new Choice(each.id().toString(), each.name(), each.id().toString().equals(chosen)))
        .toList();
  }

  private String milestone() {
    return request.parameter("milestone");
  }

  private Problems problems() {
    return frame.getProblems();
  }

  /** An id that no page gave out names nothing. */
  private UUID id(String field) {
    try {
      return UUID.fromString(request.parameter(field));
    } catch (IllegalArgumentException none) {
      throw new CaseNotFound();
    }
  }
}
