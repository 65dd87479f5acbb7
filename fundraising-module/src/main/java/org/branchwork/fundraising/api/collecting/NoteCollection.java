package org.branchwork.fundraising.api.collecting;

import java.time.LocalDate;
import java.util.UUID;

/**
 * Note what was counted out of the buckets of one collection.
 *
 * @param collection its id, chosen by the caller: sent twice it is one
 * @param fund whose money it is
 * @param place where it was collected, 1 to 100 characters
 * @param collectedOn the day in London, not in the future and at most a year ago
 * @param pence what was counted, 1 to 100,000,000
 */
public record NoteCollection(
    UUID collection, UUID fund, String place, LocalDate collectedOn, long pence) {}
