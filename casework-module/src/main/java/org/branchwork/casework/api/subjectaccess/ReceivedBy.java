package org.branchwork.casework.api.subjectaccess;

/** How a request came; it needs no form, and counts whichever way it came. */
public enum ReceivedBy {
  EMAIL,
  LETTER,
  TELEPHONE,
  IN_PERSON,
  /** In the conversation of a case. */
  CASE
}
