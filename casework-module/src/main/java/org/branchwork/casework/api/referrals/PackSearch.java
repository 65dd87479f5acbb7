package org.branchwork.casework.api.referrals;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.branchwork.casework.api.Caller;

/**
 * The packs of a collective: one for each member, of the member's own case. A case that the caller
 * may not see is nowhere in it.
 */
public interface PackSearch {

  /** So many are made or sent at one go. */
  int AT_ONCE = 20;

  /** How far they are; all noughts for a collective that the caller may not see. */
  PackCounts counts(String collective, Caller caller);

  /** Cases of members whose packs are still to be made, at most {@link #AT_ONCE}. */
  List<String> without(String collective, Caller caller);

  /** Packs that wait to be sent, at most {@link #AT_ONCE}. */
  List<Ready> ready(String collective, Caller caller);

  /** The pack that was made last, which tells where the others go. */
  Optional<NewReferral> latest(String collective, Caller caller);

  /** A pack that waits to be sent. */
  record Ready(String reference, UUID referral) {}
}
