package org.branchwork.fundraising.payouts;

import java.util.UUID;

/** Why a grant was given, as a class: what somebody tells of an illness or a debt is not kept. */
record HardshipReason(UUID grant, ReasonClass reason) {

  /** What the money is for. */
  enum ReasonClass {
    HOUSING,
    ENERGY,
    FOOD,
    CHILDREN,
    TRAVEL,
    DEBT,
    HEALTH,
    OTHER
  }
}
