package org.branchwork.casework.api.referrals;

import java.util.List;
import java.util.UUID;
import org.branchwork.casework.api.Caller;
import org.branchwork.casework.api.CaseFile;
import org.branchwork.casework.api.CaseNotFound;

/** Reads where cases were referred to, as far as the caller may see them. */
public interface ReferralSearch {

  /**
   * The referrals of a case, the latest first, at most 50.
   *
   * @throws CaseNotFound when the caller may not see the case
   */
  List<ReferralEntry> of(String reference, Caller caller);

  /**
   * The internal notes of a case, oldest first, of which some may go along. Empty for a sealed one.
   *
   * @throws CaseNotFound when the caller may not see the case
   */
  List<CaseFile.Entry> notes(String reference, Caller caller);

  /**
   * What was sent from the caller's own cases and is not answered, the earliest day first.
   *
   * @param most 1 to 100
   */
  List<WaitingReferral> waiting(int most, Caller caller);

  /**
   * Where the link of a referral goes; for the sender of mail.
   *
   * @throws CaseNotFound when it is not to be sent any more
   */
  ReferralMail mail(UUID referral, Caller caller);
}
