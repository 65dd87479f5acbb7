package org.branchwork.fundraising.api.inspections;

import java.time.Instant;

/**
 * A page of the ledger that the member was shown.
 *
 * @param place its place in the log, for {@link InspectionSearch#shown}
 * @param firstEntry the number of the first entry on it
 * @param lastEntry the number of the last one; every entry of the period between was shown
 * @param entries how many there were
 * @param account whether the receipts and payments of the period were shown with it
 * @param by {@link org.branchwork.fundraising.api.Caller#label()} of whoever showed it
 */
public record ShownPage(
    long place,
    long firstEntry,
    long lastEntry,
    int entries,
    boolean account,
    String by,
    Instant at) {}
