package org.branchwork.casework.api.collectives;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * That a case belongs to a collective.
 *
 * @param reference of the collective
 * @param name of the collective
 * @param consent what the member agreed to, word by word
 * @param addedBy the account that added the case, {@code null} for a member who signed up
 */
public record Membership(
    String reference,
    String name,
    String consent,
    Agreed how,
    LocalDate agreedOn,
    @Nullable UUID addedBy) {}
