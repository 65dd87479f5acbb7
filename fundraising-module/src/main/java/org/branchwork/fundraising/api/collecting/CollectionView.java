package org.branchwork.fundraising.api.collecting;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A collection that was not withdrawn and is not on a slip.
 *
 * @param fund the name of the fund
 * @param pence what the first person counted; {@code null} to somebody else while it is not
 *     confirmed, so that the second one counts and does not copy
 * @param countedBy {@link org.branchwork.fundraising.api.Caller#label()} of who noted it
 * @param confirmedBy the same of who counted again; {@code null} while nobody did
 */
public record CollectionView(
    UUID collection,
    String fund,
    String place,
    LocalDate collectedOn,
    @Nullable Long pence,
    String countedBy,
    @Nullable String confirmedBy) {}
