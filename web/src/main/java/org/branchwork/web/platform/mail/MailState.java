package org.branchwork.web.platform.mail;

/** How it stands with a mail. */
public enum MailState {
  /** Not sent yet; it will be tried, or tried again. */
  WAITING,
  /** An SMTP server took it. */
  SENT,
  /** Written to the data directory, because no SMTP server is set. */
  KEPT,
  /** Not sent: there is no address to which it is safe to write. */
  WITHHELD,
  /** Given up; somebody has to look. */
  PARKED
}
