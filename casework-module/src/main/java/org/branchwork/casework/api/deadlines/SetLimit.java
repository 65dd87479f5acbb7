package org.branchwork.casework.api.deadlines;

import org.jspecify.annotations.Nullable;

/**
 * A limit to be set for a case.
 *
 * @param certificate the number on the certificate of early conciliation; {@code null} for none
 * @param replaces the open limit whose place it takes; {@code null} for one more
 * @param reason why it replaces that one, 1 to 20,000 characters; else {@code null}
 */
public record SetLimit(
    TimeLimitQuestion question,
    @Nullable String certificate,
    @Nullable Long replaces,
    @Nullable String reason) {}
