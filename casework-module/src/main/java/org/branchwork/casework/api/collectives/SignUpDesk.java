package org.branchwork.casework.api.collectives;

import org.branchwork.casework.api.Caller;
import org.branchwork.casework.api.CaseNotFound;
import org.branchwork.casework.api.CaseworkRuleBroken;
import org.branchwork.casework.api.Receipt;
import org.branchwork.casework.api.SendEnquiry;
import org.jspecify.annotations.Nullable;

/** How a member joins a collective, by its secret sign-up address and without an account. */
public interface SignUpDesk {

  /**
   * What somebody with the sign-up address reads.
   *
   * @throws CaseNotFound when the address opens nothing: unknown, wrong and replaced are the same
   */
  Invitation invitation(@Nullable String token, Caller caller);

  /**
   * Opens a case of the member's own, as {@link org.branchwork.casework.api.EnquiryDesk#send} does,
   * and notes what the member agreed to, word by word. The same form key again gives the same
   * receipt and changes nothing.
   *
   * @param sealed whether it is stored encrypted from its first word
   * @param agreed whether the member agreed, else {@code collective.agreed}
   * @throws CaseNotFound when the address opens nothing
   * @throws CaseworkRuleBroken {@code collective.shut} when nobody can sign up any longer, or as
   *     {@link org.branchwork.casework.api.EnquiryDesk#send} says
   */
  Receipt join(
      @Nullable String token, SendEnquiry enquiry, boolean sealed, boolean agreed, Caller caller);
}
