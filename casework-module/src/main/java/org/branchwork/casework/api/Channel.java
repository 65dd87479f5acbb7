package org.branchwork.casework.api;

/** By which way an enquiry came in. */
public enum Channel {
  /** The enquiry form of the portal. */
  FORM,
  /** A program, by the JSON interface. */
  JSON,
  EMAIL,
  /** Told to somebody of the branch on the telephone. */
  TELEPHONE,
  /** Left on the branch's answering machine. */
  VOICEMAIL,
  /** Taken by the union's call centre. */
  CALL_CENTRE,
  /** Told to somebody of the branch in person. */
  WALK_IN
}
