package org.branchwork.fundraising.api.statements;

/** Which of two numbers in a date such as 03/04/2026 is the day. */
public enum DateOrder {
  /** 3 April, as banks in the United Kingdom write it. */
  DAY_FIRST,
  /** 4 March, as some programs of the United States write it. */
  MONTH_FIRST
}
