package org.branchwork.casework.api.register;

import org.branchwork.casework.api.Caller;

/** Who of the register a case may be of. */
public interface MatchSearch {

  /**
   * What there is to know before a member is confirmed.
   *
   * @throws org.branchwork.casework.api.CaseNotFound when the caller may not see the case, or may
   *     not triage
   */
  MatchSheet sheet(String reference, Caller caller);
}
