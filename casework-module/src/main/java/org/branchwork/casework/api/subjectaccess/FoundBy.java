package org.branchwork.casework.api.subjectaccess;

/** By what a case was found for a person who asks for what is kept. */
public enum FoundBy {
  /** The member of the case wrote from this address. */
  MEMBER_ADDRESS,
  MEMBER_NUMBER,
  MEMBER_TELEPHONE,
  MEMBER_NAME,
  /** Somebody of this name or address is among the people of another member's case. */
  PERSON,
  /** A message of another member's case says the name or address. */
  MESSAGE,
  /** An internal note does. */
  NOTE
}
