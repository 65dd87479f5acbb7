package org.branchwork.web.platform.mail;

import java.time.Instant;

/**
 * A mail as the operations page lists it.
 *
 * @param id of the outbox row
 * @param template its key
 * @param at when it was put
 * @param attempts how often it was tried
 */
public record MailEntry(long id, String template, Instant at, MailState state, int attempts) {}
