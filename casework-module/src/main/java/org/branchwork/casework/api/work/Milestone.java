package org.branchwork.casework.api.work;

import java.util.Arrays;
import java.util.List;
import org.branchwork.casework.api.Category;
import org.jspecify.annotations.Nullable;

/**
 * The milestones that a case of a category usually passes, in their order. Cases about something
 * else have none of their own to begin with. A name is kept in the database and never changes.
 */
public enum Milestone {
  GRIEVANCE_RAISED(Category.GRIEVANCE),
  GRIEVANCE_MEETING(Category.GRIEVANCE),
  GRIEVANCE_DECISION(Category.GRIEVANCE),
  GRIEVANCE_APPEAL(Category.GRIEVANCE),
  GRIEVANCE_APPEAL_DECISION(Category.GRIEVANCE),
  DISCIPLINARY_INVESTIGATION(Category.DISCIPLINARY),
  DISCIPLINARY_PAPERS(Category.DISCIPLINARY),
  DISCIPLINARY_HEARING(Category.DISCIPLINARY),
  DISCIPLINARY_DECISION(Category.DISCIPLINARY),
  DISCIPLINARY_APPEAL(Category.DISCIPLINARY),
  DISCIPLINARY_APPEAL_DECISION(Category.DISCIPLINARY),
  DISMISSAL_REASONS(Category.DISMISSAL),
  DISMISSAL_APPEAL(Category.DISMISSAL),
  DISMISSAL_APPEAL_DECISION(Category.DISMISSAL),
  DISMISSAL_CONCILIATION(Category.DISMISSAL),
  DISMISSAL_CERTIFICATE(Category.DISMISSAL),
  SICKNESS_OCCUPATIONAL_HEALTH(Category.SICKNESS),
  SICKNESS_ADJUSTMENTS(Category.SICKNESS),
  SICKNESS_REVIEW(Category.SICKNESS),
  SICKNESS_RETURN(Category.SICKNESS),
  REDUNDANCY_AT_RISK(Category.REDUNDANCY),
  REDUNDANCY_CONSULTATION(Category.REDUNDANCY),
  REDUNDANCY_SELECTION(Category.REDUNDANCY),
  REDUNDANCY_OTHER_POSTS(Category.REDUNDANCY),
  REDUNDANCY_NOTICE(Category.REDUNDANCY),
  REDUNDANCY_APPEAL(Category.REDUNDANCY),
  PAY_PAPERS(Category.PAY),
  PAY_CLAIM(Category.PAY),
  PAY_ANSWER(Category.PAY),
  PAY_PAID(Category.PAY),
  BULLYING_DIARY(Category.BULLYING),
  BULLYING_COMPLAINT(Category.BULLYING),
  BULLYING_INVESTIGATION(Category.BULLYING),
  BULLYING_DECISION(Category.BULLYING),
  BULLYING_APPEAL(Category.BULLYING),
  SAFETY_REPORTED(Category.HEALTH_AND_SAFETY),
  SAFETY_REPRESENTATIVE(Category.HEALTH_AND_SAFETY),
  SAFETY_RISK_ASSESSMENT(Category.HEALTH_AND_SAFETY),
  SAFETY_MEASURES(Category.HEALTH_AND_SAFETY),
  EQUALITY_COMPARED(Category.EQUALITY),
  EQUALITY_COMPLAINT(Category.EQUALITY),
  EQUALITY_DECISION(Category.EQUALITY),
  EQUALITY_APPEAL(Category.EQUALITY),
  EQUALITY_CONCILIATION(Category.EQUALITY);

  private final Category category;

  Milestone(Category category) {
    this.category = category;
  }

  /** The template of a category; empty for none and before triage. */
  public static List<Milestone> of(@Nullable Category category) {
    return Arrays.stream(values()).filter(each -> each.category == category).toList();
  }
}
