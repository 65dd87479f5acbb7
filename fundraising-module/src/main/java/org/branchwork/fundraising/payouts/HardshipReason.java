package org.branchwork.fundraising.payouts;

import java.util.UUID;
import org.branchwork.fundraising.api.payouts.ReasonClass;

/** Why a grant was given, as a class: what was told of it is for those who decide alone. */
record HardshipReason(UUID grant, ReasonClass reason) {}
