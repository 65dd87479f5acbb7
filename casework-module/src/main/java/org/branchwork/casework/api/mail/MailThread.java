package org.branchwork.casework.api.mail;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a message stands among others (RFC 5322, section 3.6.4).
 *
 * @param messageId its own Message-ID, with angle brackets; {@code null} where it has none
 * @param answered those of the messages that it answers, the nearest first
 */
public record MailThread(@Nullable String messageId, List<String> answered) {

  public MailThread {
    answered = List.copyOf(answered);
  }
}
