package org.branchwork.casework.api.mail;

/**
 * A message as it lay in a mailbox.
 *
 * @param mailbox the mailbox's name, the same as long as it is the same mailbox
 * @param uidValidity of which numbering of the mailbox the number is
 * @param uid its number in the mailbox
 * @param size its size on the server, in bytes
 * @param whole whether the bytes are all of it, and not its beginning alone
 */
public record FetchedMail(
    String mailbox,
    MailPurpose purpose,
    long uidValidity,
    long uid,
    long size,
    boolean whole,
    byte[] bytes) {}
