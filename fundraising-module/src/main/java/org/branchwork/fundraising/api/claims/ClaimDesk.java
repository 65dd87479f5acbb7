package org.branchwork.fundraising.api.claims;

import java.time.Instant;
import java.util.Optional;
import org.branchwork.fundraising.api.Caller;
import org.branchwork.fundraising.api.FundraisingRuleBroken;

/**
 * Takes claims of members, who claim as visitors, without an account. Refusals are {@link
 * FundraisingRuleBroken}, all fields at fault at once, and then nothing has changed.
 */
public interface ClaimDesk {

  /**
   * Takes a claim and throws the draft under its form key away. The same {@code formKey} again
   * gives the same receipt and changes nothing.
   *
   * @throws FundraisingRuleBroken {@code claim.*} by {@link MakeClaim}; {@code
   *     claim.account-number.impossible} when the modulus rules exclude the account; {@code
   *     not-allowed} to staff
   */
  ClaimReceipt make(MakeClaim claim, Caller caller);

  /** The receipt of a claim made with this form key, if there is one. */
  Optional<ClaimReceipt> made(String formKey, Caller caller);

  /** Keeps a draft, encrypted by the caller, in place of an older one; at most 45,000,000 bytes. */
  void keepDraft(String formKey, byte[] ciphertext, Instant until, Caller caller);

  /** The draft under a form key, unless its time is over. */
  Optional<byte[]> draft(String formKey, Caller caller);

  /** Throws a draft away; no error when there is none. */
  void discardDraft(String formKey, Caller caller);

  /**
   * For a job: throws drafts away whose time is over.
   *
   * @return how many
   */
  int sweepExpired(Caller caller);
}
