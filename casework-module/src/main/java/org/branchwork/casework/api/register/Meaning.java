package org.branchwork.casework.api.register;

/** What a column of an extract means. */
public enum Meaning {
  /** It is not taken over. */
  NONE,
  /** The membership number, text with its leading zeros: required. */
  NUMBER,
  /** The whole name: this, or one of the two below, is required. */
  NAME,
  FIRST_NAME,
  LAST_NAME,
  EMAIL,
  TELEPHONE,
  EMPLOYER,
  WORKPLACE,
  JOINED_ON,
  /** The day until which subscriptions are paid. */
  PAID_UNTIL
}
