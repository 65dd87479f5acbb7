package org.branchwork.web.platform.mail;

import java.time.Instant;

/**
 * A mail, ready to go.
 *
 * @param messageId with its angle brackets
 * @param at its date
 * @param to one address
 * @param text plain, lines ended by {@code \n}
 */
record Letter(String messageId, Instant at, String to, String subject, String text) {}
