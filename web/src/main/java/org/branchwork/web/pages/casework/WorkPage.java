package org.branchwork.web.pages.casework;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.branchwork.casework.api.CaseHead;
import org.branchwork.casework.api.work.CaseWork;
import org.branchwork.casework.api.work.MeetingKind;
import org.branchwork.casework.api.work.TaskEntry;
import org.branchwork.casework.api.work.WorkSearch;
import org.branchwork.web.pages.shared.CurrentUser;
import org.branchwork.web.pages.shared.Texts;

/** What is to be done in a case: tasks, hearings and meetings, milestones. */
@Named
@RequestScoped
public class WorkPage {

  @Inject CasePost post;
  @Inject CaseRequest request;
  @Inject WorkActs acts;
  @Inject WorkSearch search;
  @Inject CaseRows rows;
  @Inject CurrentUser me;

  private List<Choice> owners = List.of();
  private List<WorkRows.Task> tasks = List.of();
  private List<WorkRows.Meeting> meetings = List.of();
  private List<WorkRows.Stone> milestones = List.of();
  private Map<String, String> typed = Map.of();

  public void load() {
    CaseHead head = post.enter(WorkActs.WAY, acts::perform);
    if (head != null) {
      show(search.of(head.reference(), me.casework()));
      owners = acts.owners(head, typed.getOrDefault("task-owner", ""));
    }
  }

  private void show(CaseWork work) {
    Map<UUID, String> names =
        rows.names(work.tasks().stream().map(TaskEntry::owner).collect(Collectors.toSet()));
    tasks = work.tasks().stream().map(task -> WorkRows.Task.of(task, names)).toList();
    meetings = work.meetings().stream().map(WorkRows.Meeting::of).toList();
    milestones = work.milestones().stream().map(WorkRows.Stone::of).toList();
    typed = new HashMap<>(post.typed());
    String change = request.parameter("change");
    work.meetings().stream()
        .filter(meeting -> meeting.id().toString().equals(change))
        .map(WorkRows.Meeting::typed)
        .findFirst()
        .ifPresent(meeting -> meeting.forEach(typed::putIfAbsent));
    if (!request.isPost()) {
      InvitedMeeting.typed(request::parameter).forEach(typed::putIfAbsent);
    }
    acts.today().forEach(typed::putIfAbsent);
  }

  public List<WorkRows.Task> getOpen() {
    return tasks.stream().filter(task -> !task.done()).toList();
  }

  public List<WorkRows.Task> getDone() {
    return tasks.stream().filter(WorkRows.Task::done).toList();
  }

  public List<WorkRows.Meeting> getMeetings() {
    return meetings;
  }

  public List<WorkRows.Stone> getMilestones() {
    return milestones;
  }

  public Map<String, String> getTyped() {
    return typed;
  }

  /** Whether the form of a meeting holds one that stands there already. */
  public boolean isChanging() {
    return !typed.getOrDefault("meeting-id", "").isEmpty();
  }

  public List<Choice> getKinds() {
    return Choice.of(MeetingKind.class, "work.meeting.", typed.getOrDefault("meeting", ""));
  }

  /** The milestones that can be reached, by name. */
  public List<Choice> getAhead() {
    return milestones.stream()
        .filter(stone -> stone.reached().isEmpty())
        .map(
            stone ->
                new Choice(stone.id(), stone.label(), stone.id().equals(typed.get("milestone"))))
        .toList();
  }

  /** Who can be given a task; empty for whoever cannot choose. */
  public List<Choice> getOwners() {
    return owners;
  }

  public String getChangeLink() {
    return request.path() + "?change=";
  }

  public String getMeetingTitle() {
    return Texts.get(isChanging() ? "work.meeting-change" : "work.meeting-add");
  }
}
