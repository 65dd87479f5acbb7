package org.branchwork.web.platform.outbox;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * One thing to be done by one listener.
 *
 * @param id of the row
 * @param eventId the key by which the listener is idempotent
 * @param kind what is to be done, in the listener's own words
 * @param facts ids and plain values; never a name, an address or a text
 * @param createdAt when the act happened
 * @param giveUpAt after this moment a failure parks the row
 * @param attempts how often it was tried before
 */
public record OutboxEntry(
    long id,
    UUID eventId,
    String kind,
    Map<String, String> facts,
    Instant createdAt,
    Instant giveUpAt,
    int attempts) {}
