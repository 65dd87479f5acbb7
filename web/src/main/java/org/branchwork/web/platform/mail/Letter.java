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
 */
record Letter(
    String messageId,
    Instant at,
    String to,
    String subject,
    String text,
    @Nullable String replyTo) {}
