package org.branchwork.casework.api.retention;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An erasure that waits for a second person.
 *
 * @param wholePerson whether it is about all cases of one person
 * @param references the cases
 * @param refusal the key of the sentence why it cannot be carried out now, {@code null} when it can
 */
public record ErasureRequest(
    UUID id,
    boolean wholePerson,
    ErasureReason reason,
    UUID askedBy,
    Instant askedAt,
    List<String> references,
    @Nullable String refusal) {}
