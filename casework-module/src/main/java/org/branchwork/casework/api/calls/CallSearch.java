package org.branchwork.casework.api.calls;

import java.util.List;
import org.branchwork.casework.api.Caller;

/** What is known before a member is rung, and who could not be reached. */
public interface CallSearch {

  /** After so many attempts in vain a case stands in {@link #unreached}. */
  int MOST_TRIES = 3;

  /**
   * What to know before ringing.
   *
   * @throws org.branchwork.casework.api.CaseNotFound when the caller may not see the case
   */
  CallSheet sheet(String reference, Caller caller);

  /**
   * The open cases, as far as the caller may see them, whose member was rung in vain three times
   * since either side said a word; who has waited longest first, at most 100.
   */
  List<Unreached> unreached(Caller caller);
}
