package org.branchwork.casework.api.work;

import java.util.List;

/**
 * What is to be done in a case, when, and how far it is.
 *
 * @param tasks what is to be done first, the earliest day first; then what is done, latest first
 * @param meetings the latest first
 * @param milestones the category's in their order, then the case's own
 */
public record CaseWork(
    List<TaskEntry> tasks, List<MeetingEntry> meetings, List<MilestoneEntry> milestones) {}
