package org.branchwork.web.platform.mail;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A mail, ready to go.
 *
 * @param messageId with its angle brackets
 * @param at its date
 * @param to one address
 * @param text plain, lines ended by {@code \n}
 * @param replyTo where answers are to go, {@code null} where nobody reads them
 * @param envelope whether it can come back: to the branch, or to nobody
 */
record Letter(
    String messageId,
    Instant at,
    String to,
    String subject,
    String text,
    @Nullable String replyTo,
    Envelope envelope) {

  /** Who is told when the mail cannot be delivered. */
  enum Envelope {
    /** The branch: somebody's words wait behind the mail. */
    BRANCH,
    /** Nobody: no program answers a mail without a sender, so that none goes round in circles. */
    NOBODY
  }
}
