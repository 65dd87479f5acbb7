package org.branchwork.web.platform.audit;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One row of the audit trail.
 *
 * @param subject the record concerned; {@code null} for none
 * @param facts plain ids and values by name, in the order of the names
 */
public record AuditLine(
    long id,
    Instant at,
    String actor,
    String action,
    @Nullable String subject,
    boolean refused,
    Map<String, String> facts) {}
