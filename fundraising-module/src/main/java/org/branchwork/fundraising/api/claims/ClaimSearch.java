package org.branchwork.fundraising.api.claims;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.branchwork.fundraising.api.Caller;
import org.branchwork.fundraising.api.FundraisingRuleBroken;
import org.jspecify.annotations.Nullable;

/** Reads claims. */
public interface ClaimSearch {

  /**
   * The days on strike of the last two years that anybody may claim, the latest first; at most 200.
   */
  List<ClaimableDay> days(Caller caller);

  /**
   * A claim, for whoever has its key.
   *
   * @param reference as typed
   * @throws ClaimNotFound when there is none or the key is not its key: the two are the same
   */
  ClaimView claim(String reference, @Nullable String key, Caller caller);

  /**
   * The newest claims, 50 at a time, for those who read or keep the books; names are told to
   * RECONCILE alone.
   *
   * @param waiting whether only those that wait to be decided
   * @param older what an earlier part of the list gave; {@code null} for the newest
   * @throws FundraisingRuleBroken {@code not-allowed} to anybody else
   */
  ClaimList newest(boolean waiting, @Nullable String older, Caller caller);

  /**
   * The days of accepted claims on a fund's list that are in no run, by member and day, at most
   * 2,000; for RECONCILE.
   *
   * @throws FundraisingRuleBroken {@code not-allowed} to anybody else
   */
  List<PayableDay> toPay(UUID fund, Caller caller);

  /**
   * For a job that writes to the claimant: empty when no address was left, or there is no such
   * claim.
   *
   * @throws FundraisingRuleBroken {@code not-allowed} to anybody but a job
   */
  Optional<ClaimMail> mail(UUID claim, Caller caller);
}
