package org.branchwork.web.platform.outbox;

import java.time.Instant;

/**
 * A row that was given up.
 *
 * @param listener who was to do it
 * @param kind what was to be done
 * @param createdAt when the act happened
 * @param attempts how often it was tried
 * @param lastError the class of the last failure
 */
public record ParkedRow(
    long id, String listener, String kind, Instant createdAt, int attempts, String lastError) {}
