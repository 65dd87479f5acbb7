package org.branchwork.casework.api;

/** What a case is about, as given at triage. */
public enum Category {
  GRIEVANCE,
  DISCIPLINARY,
  DISMISSAL,
  SICKNESS,
  REDUNDANCY,
  PAY,
  BULLYING,
  HEALTH_AND_SAFETY,
  EQUALITY,
  OTHER
}
