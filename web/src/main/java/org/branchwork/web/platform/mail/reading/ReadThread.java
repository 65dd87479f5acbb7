package org.branchwork.web.platform.mail.reading;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a message belongs, as its header tells.
 *
 * @param fromName how its first sender is called, or null
 * @param recipients the addresses it went to, those of its way here included
 * @param answered the Message-IDs that it answers, with angle brackets, the nearest first
 */
public record ReadThread(
    @Nullable String fromName, List<String> recipients, List<String> answered) {

  /** Of what is no message at all. */
  static final ReadThread NONE = new ReadThread(null, List.of(), List.of());

  public ReadThread {
    recipients = List.copyOf(recipients);
    answered = List.copyOf(answered);
  }
}
