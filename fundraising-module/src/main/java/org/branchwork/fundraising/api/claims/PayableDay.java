package org.branchwork.fundraising.api.claims;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A member's day of an accepted claim that is in no run yet, for preparing one.
 *
 * @param reference of the claim
 */
public record PayableDay(
    String reference, UUID payee, String member, UUID strikeDay, LocalDate on, int part, int of) {}
