package org.branchwork.casework.api.work;

import java.time.LocalDate;
import java.util.UUID;
import org.branchwork.casework.api.Caller;
import org.branchwork.casework.api.CaseNotFound;
import org.branchwork.casework.api.CaseworkRuleBroken;
import org.jspecify.annotations.Nullable;

/**
 * Tasks, meetings and milestones of a case. Every method throws {@link CaseNotFound} when the
 * caller may not see the case or it holds no such row, and {@link CaseworkRuleBroken} when a rule
 * says no; then nothing has changed. What is added takes the key of its form: the same key with the
 * same words again changes nothing, with other words it breaks the rule {@code form.used}. Nothing
 * is added to a closed case ({@code case.closed}); what stands there can be ended in it.
 */
public interface WorkDesk {

  /**
   * Adds a task. Its owner is the caseworker of the case or the caller; another can be chosen by
   * whoever may triage, but none who is named in the case ({@code task.owner}).
   */
  void addTask(String reference, String formKey, NewTask task, Caller caller);

  /** Marks a task as done, or as to be done again; as it is already, it changes nothing. */
  void finishTask(String reference, UUID task, boolean done, Caller caller);

  /** Adds a hearing or a meeting; the timeline tells of it. */
  void addMeeting(String reference, String formKey, NewMeeting meeting, Caller caller);

  /**
   * Moves a meeting or writes its outcome; the timeline tells of a new time and a first outcome.
   */
  void changeMeeting(String reference, UUID meeting, NewMeeting changed, Caller caller);

  /** Adds a milestone of the case's own, 1 to 200 characters. */
  void addMilestone(String reference, String formKey, @Nullable String text, Caller caller);

  /**
   * Says when a milestone was reached.
   *
   * @param milestone the {@link MilestoneEntry#id()}
   * @param on not in the future, else {@code milestone.on}; {@code null} when it was not after all
   */
  void reach(String reference, String milestone, @Nullable LocalDate on, Caller caller);

  /** Takes a milestone off the list of this case. */
  void dropMilestone(String reference, String milestone, Caller caller);
}
