package org.branchwork.fundraising.api.pledges;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.branchwork.fundraising.api.Caller;
import org.branchwork.fundraising.api.FundraisingRuleBroken;
import org.jspecify.annotations.Nullable;

/** Reads pledges. */
public interface PledgeSearch {

  /**
   * What to pay for a pledge, for anybody who has its reference.
   *
   * @param reference as typed
   * @throws PledgeNotFound when there is none
   */
  PledgeView pledge(String reference, Caller caller);

  /** Whether this is the key of that pledge; false when there is no such pledge. */
  boolean opens(String reference, @Nullable String key, Caller caller);

  /**
   * The newest pledges, 50 at a time, for those who read or keep the books. Name and message are
   * told to those with RECONCILE or APPROVE.
   *
   * @param older what an earlier part of the list gave; {@code null} for the newest
   * @throws FundraisingRuleBroken {@code not-allowed} to anybody else
   */
  PledgePage newest(@Nullable String older, Caller caller);

  /** The pledge with this reference in the same form, however it is spelled; empty when none. */
  List<PledgeRow> byReference(String reference, Caller caller);

  /**
   * For a job that writes to the donor: empty when no address was left, or there is no such pledge.
   *
   * @throws FundraisingRuleBroken {@code not-allowed} to anybody but a job
   */
  Optional<PledgeMail> mail(UUID pledge, Caller caller);
}
