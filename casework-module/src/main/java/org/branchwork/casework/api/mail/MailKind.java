package org.branchwork.casework.api.mail;

/** As what a message was filed to its case. */
public enum MailKind {
  /** It opened the case. */
  ENQUIRY,
  /** The member wrote again. */
  ANSWER,
  /** A program answered: it opens no case again and restarts no clock. */
  AUTOMATIC,
  /** A mail to the member came back. */
  BOUNCE
}
