package org.branchwork.casework.work;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.branchwork.casework.api.Caller;
import org.branchwork.casework.api.CaseEvent.Deed;
import org.branchwork.casework.api.CaseFile;
import org.branchwork.casework.api.CaseNotFound;
import org.branchwork.casework.api.CaseworkRuleBroken;
import org.branchwork.casework.api.work.MeetingEntry;
import org.branchwork.casework.api.work.NewMeeting;
import org.branchwork.casework.api.work.NewTask;
import org.branchwork.casework.api.work.WorkDesk;
import org.branchwork.casework.cases.CaseDoor;
import org.branchwork.casework.cases.CaseDoor.Held;
import org.branchwork.casework.cases.PersonDoor;
import org.branchwork.casework.cases.TextDoor;
import org.jspecify.annotations.Nullable;

/** Does with tasks, meetings and milestones what the caseworker says. */
@ApplicationScoped
@Transactional
class Work implements WorkDesk {

  @Inject CaseDoor cases;
  @Inject PersonDoor people;
  @Inject TextDoor texts;
  @Inject Tasks tasks;
  @Inject Meetings meetings;
  @Inject Milestones milestones;

  @Override
  public void addTask(String reference, String formKey, NewTask task, Caller caller) {
    Held held = open(reference, caller);
    NewTask clean =
        new NewTask(
            TextDoor.line(task.text(), 300, "task.text"),
            TextDoor.dayOrNone(task.dueOn(), "task.due"),
            task.owner());
    UUID owner = people.worker(held, task.owner(), caller, "task.owner");
    if (texts.first(held, formKey, "task", Arrays.asList(clean.text(), clean.dueOn(), owner))) {
      UUID id = tasks.add(held, clean, owner, texts.of(held), caller, cases.now());
      cases.tell(held, Deed.TASK_ADDED, id, caller);
    }
  }

  @Override
  public void finishTask(String reference, UUID task, boolean done, Caller caller) {
    Held held = cases.toWork(reference, caller);
    if (tasks.finish(held, task, done, cases.now())) {
      cases.tell(held, done ? Deed.TASK_DONE : Deed.TASK_REOPENED, task, caller);
    }
  }

  @Override
  public void addMeeting(String reference, String formKey, NewMeeting meeting, Caller caller) {
    Held held = open(reference, caller);
    MeetingRules.Checked checked = MeetingRules.check(meeting, cases.now());
    NewMeeting clean = checked.meeting();
    List<@Nullable Object> words =
        Arrays.asList(
            clean.kind(), checked.at(), clean.place(), clean.attendees(), clean.outcome());
    if (texts.first(held, formKey, "meeting", words)) {
      UUID id = meetings.add(held, clean, checked.at(), texts.of(held), caller, cases.now());
      cases.step(held, CaseFile.Kind.MEETING_SET, caller, checked.said());
      cases.tell(held, Deed.MEETING_ADDED, id, caller);
    }
  }

  @Override
  public void changeMeeting(String reference, UUID id, NewMeeting changed, Caller caller) {
    Held held = cases.toWork(reference, caller);
    TextDoor.Pen pen = texts.of(held);
    MeetingEntry before = meetings.find(held, id, pen, cases.now()).orElseThrow(CaseNotFound::new);
    MeetingRules.Checked checked = MeetingRules.check(changed, cases.now());
    NewMeeting clean = checked.meeting();
    meetings.change(id, clean, checked.at(), pen);
    if (!before.at().equals(checked.at()) || before.kind() != clean.kind()) {
      cases.step(held, CaseFile.Kind.MEETING_SET, caller, checked.said());
    }
    if (before.outcome() == null && clean.outcome() != null) {
      cases.step(held, CaseFile.Kind.MEETING_HELD, caller, checked.said());
    }
    cases.tell(held, Deed.MEETING_CHANGED, id, caller);
  }

  @Override
  public void addMilestone(String reference, String formKey, @Nullable String text, Caller caller) {
    Held held = open(reference, caller);
    String clean = TextDoor.line(text, 200, "milestone.text");
    if (texts.first(held, formKey, "milestone", List.of(clean))) {
      milestones.add(held, clean, texts.of(held), caller, cases.now());
      cases.tell(held, Deed.MILESTONE_ADDED, null, caller);
    }
  }

  @Override
  public void reach(String reference, String milestone, @Nullable LocalDate on, Caller caller) {
    Held held = cases.toWork(reference, caller);
    TextDoor.dayOrNone(on, "milestone.on");
    if (on != null && on.isAfter(cases.today())) {
      throw new CaseworkRuleBroken("milestone.on");
    }
    milestones.set(held, milestone, on, false, caller, cases.now());
    cases.tell(held, on == null ? Deed.MILESTONE_UNREACHED : Deed.MILESTONE_REACHED, null, caller);
  }

  @Override
  public void dropMilestone(String reference, String milestone, Caller caller) {
    Held held = cases.toWork(reference, caller);
    milestones.set(held, milestone, null, true, caller, cases.now());
    cases.tell(held, Deed.MILESTONE_DROPPED, null, caller);
  }

  private Held open(String reference, Caller caller) {
    Held held = cases.toWork(reference, caller);
    held.requireNotClosed();
    return held;
  }
}
