package org.branchwork.casework.api.work;

/** What a meeting with the employer, or a hearing, is about. */
public enum MeetingKind {
  GRIEVANCE,
  DISCIPLINARY,
  APPEAL,
  SICKNESS_REVIEW,
  TRIBUNAL,
  OTHER
}
