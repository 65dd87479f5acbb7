package org.branchwork.casework.api.mail;

/** Why a message was not filed. */
public enum MailReason {
  /** The same message came before, byte for byte or by another way. */
  DUPLICATE,
  /** A program sent it, and it belongs to no case. */
  AUTOMATIC,
  /** Somebody put it aside and said why. */
  SET_ASIDE,
  /** Reading it failed, or brought the reader down. */
  UNREADABLE,
  /** It is larger than the portal fetches; only its beginning is here. */
  TOO_LARGE,
  /** It does not say who sent it. */
  NO_SENDER,
  /** It names a case, and its sender is nobody known of that case. */
  POSSIBLE_MATCH,
  /** It answers a mail about a case, and its subject is another one. */
  OTHER_SUBJECT,
  /** It names a case that was closed long ago. */
  CLOSED_LONG,
  /** It came to a mailbox for answers and belongs to no case. */
  NO_CASE,
  /** A mail of the portal came back, and it was not one to a member. */
  RETURNED,
  /** A new enquiry could not be made of it. */
  NOT_TAKEN
}
