package org.branchwork.fundraising.reconciling;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Part of a line with the ledger entry that books it. */
record BookedShare(
    String use,
    @Nullable UUID pledge,
    @Nullable UUID fund,
    @Nullable String donor,
    @Nullable UUID appeal,
    long pence,
    UUID entry,
    @Nullable UUID refund) {}
