package org.branchwork.fundraising.api.payouts;

/** What a hardship grant is for, as a class. */
public enum ReasonClass {
  HOUSING,
  ENERGY,
  FOOD,
  CHILDREN,
  TRAVEL,
  DEBT,
  HEALTH,
  OTHER
}
