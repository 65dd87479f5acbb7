package org.branchwork.fundraising.api.pledges;

import java.time.Instant;
import java.util.Optional;
import org.branchwork.fundraising.api.Caller;
import org.branchwork.fundraising.api.FundraisingRuleBroken;

/**
 * Takes and cancels pledges. Visitors pledge for themselves; staff with RECONCILE, and jobs, in
 * somebody else's name, such as a branch that wrote "our committee agreed £150". Refusals are
 * {@link FundraisingRuleBroken}, all fields at fault at once, and then nothing has changed.
 */
public interface PledgeDesk {

  /**
   * Takes a pledge and throws the draft under its form key away. The same {@code formKey} again
   * gives the same receipt and changes nothing.
   *
   * @throws AppealNotFound when the caller sees no such appeal
   * @throws FundraisingRuleBroken {@code pledge.*} by {@link MakePledge}; {@code
   *     pledge.appeal.closed} to a visitor when the appeal takes no pledge today; {@code
   *     not-allowed} to staff without RECONCILE
   */
  PledgeReceipt make(MakePledge pledge, Caller caller);

  /** The receipt of a pledge made with this form key, if there is one. */
  Optional<PledgeReceipt> made(String formKey, Caller caller);

  /**
   * Takes a pledge back with its key. One that is cancelled already stays so.
   *
   * @throws PledgeNotFound when there is no such pledge or the key is not its key: the two are the
   *     same
   */
  void cancel(String reference, String key, Caller caller);

  /**
   * The same for staff with RECONCILE, when the donor asked for it.
   *
   * @throws PledgeNotFound when there is no such pledge
   * @throws FundraisingRuleBroken {@code not-allowed} to anybody else
   */
  void cancelForDonor(String reference, Caller caller);

  /** Keeps a draft, encrypted by the caller, in place of an older one; at most 100,000 bytes. */
  void keepDraft(String formKey, byte[] ciphertext, Instant until, Caller caller);

  /** The draft under a form key, unless its time is over. */
  Optional<byte[]> draft(String formKey, Caller caller);

  /** Throws a draft away; no error when there is none. */
  void discardDraft(String formKey, Caller caller);

  /**
   * For a job: lets the public figures follow, by the rule of {@link PublicTotals}.
   *
   * @return of how many appeals they moved
   */
  int moveTotals(Caller caller);

  /**
   * For a job: throws drafts away whose time is over.
   *
   * @return how many
   */
  int sweepExpired(Caller caller);
}
