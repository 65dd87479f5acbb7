package org.branchwork.casework.api.mail;

/** What became of a message that was fetched. */
public enum MailState {
  /** It is stored and nobody has read it yet. */
  WAITING,
  /** It belongs to a case. */
  FILED,
  /** Somebody must decide what becomes of it. */
  QUARANTINED,
  /** It is kept and nothing follows from it, for the reason told. */
  IGNORED
}
