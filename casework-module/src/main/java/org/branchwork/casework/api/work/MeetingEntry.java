package org.branchwork.casework.api.work;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A hearing or a meeting of a case.
 *
 * @param begun whether its time has come, so that its outcome can be written
 */
public record MeetingEntry(
    UUID id,
    MeetingKind kind,
    Instant at,
    @Nullable String place,
    @Nullable String attendees,
    @Nullable String outcome,
    boolean begun) {}
