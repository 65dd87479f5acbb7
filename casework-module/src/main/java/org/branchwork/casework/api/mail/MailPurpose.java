package org.branchwork.casework.api.mail;

/** What a mailbox is for. */
public enum MailPurpose {
  /** Members write here first: what belongs to no case is a new enquiry. */
  ENQUIRIES,
  /** Mail that could not be delivered comes back here. */
  BOUNCES,
  /** Answers to the portal's mails come here. */
  REPLIES
}
