package org.branchwork.casework.api.work;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person of a case.
 *
 * @param account of the portal that is this person's, {@code null} for none known
 */
public record PersonEntry(
    UUID id,
    PersonKind kind,
    String name,
    @Nullable String role,
    @Nullable String contact,
    boolean employerSide,
    @Nullable UUID account) {}
