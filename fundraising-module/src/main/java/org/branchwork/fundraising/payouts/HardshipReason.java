package org.branchwork.fundraising.payouts;

import java.util.UUID;
import org.branchwork.fundraising.api.payouts.ReasonClass;

/** Why a grant was given, as a class: what somebody tells of an illness or a debt is not kept. */
record HardshipReason(UUID grant, ReasonClass reason) {}
