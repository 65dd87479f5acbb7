package org.branchwork.web.platform.mail.reading;

/** Why a message was not read, or not to its end. */
public enum MailProblem {
  /** There is not one byte of it. */
  EMPTY,
  /** Nothing in it looks like the header of a message. */
  NO_MESSAGE,
  /** It is longer than is read; only its beginning was. */
  TOO_LARGE,
  /** It ends before the end that it announces. */
  CUT_SHORT,
  /** Its text is longer than is shown; only its beginning was read. */
  TEXT_TOO_LONG,
  /** It has more parts than are looked at. */
  TOO_MANY_PARTS,
  /** Reading it failed in a way that nobody thought of. */
  UNREADABLE
}
