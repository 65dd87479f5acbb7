package org.branchwork.fundraising.api.pledges;

/** How often the amount of a pledge is to come; the first time counts as promised, no later one. */
public enum Recurrence {
  /** One payment. */
  ONCE,
  /** One payment a week. */
  WEEKLY,
  /** One payment a month. */
  MONTHLY,
  /** One payment every three months. */
  QUARTERLY,
  /** One payment a year. */
  YEARLY
}
