package org.branchwork.web.platform.mail.reading;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a message says. Whatever it does not say is null.
 *
 * @param messageId with its angle brackets
 * @param from the address alone, of the first sender
 * @param to the addresses alone
 * @param text what was written, with all that it quotes
 * @param automatic whether a program sent it: recorded, never answered
 * @param bounce whether it says that another message did not arrive
 * @param problem why it was not read, or not to its end
 */
public record ReadMail(
    @Nullable String messageId,
    @Nullable String from,
    List<String> to,
    @Nullable Instant date,
    @Nullable String subject,
    @Nullable String text,
    List<ReadAttachment> attachments,
    boolean automatic,
    boolean bounce,
    @Nullable MailProblem problem) {

  public ReadMail {
    to = List.copyOf(to);
    attachments = List.copyOf(attachments);
  }

  /** The answer for what is no message at all. */
  public static ReadMail unreadable(MailProblem problem) {
    return new ReadMail(null, null, List.of(), null, null, null, List.of(), false, false, problem);
  }
}
