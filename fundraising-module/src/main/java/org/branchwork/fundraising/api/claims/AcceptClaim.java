package org.branchwork.fundraising.api.claims;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Accept a claim.
 *
 * @param reference as typed
 * @param strikeDays of strike pay: which of the claimed days, at least one; the others are refused
 * @param fund of hardship: which fund pays
 * @param pence of hardship: how much is granted, from 1 to 1,000,000
 */
public record AcceptClaim(String reference, Set<UUID> strikeDays, @Nullable UUID fund, long pence) {

  /** The days are copied. */
  public AcceptClaim {
    strikeDays = Set.copyOf(strikeDays);
  }
}
