package org.branchwork.fundraising.api.payouts;

import java.util.UUID;

/** A hardship grant that is in no run yet, or free again; its reason is not told. */
public record HardshipGrantView(UUID grant, UUID payee, String member, long pence) {}
