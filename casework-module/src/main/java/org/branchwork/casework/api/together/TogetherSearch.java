package org.branchwork.casework.api.together;

import org.branchwork.casework.api.Caller;
import org.branchwork.casework.api.CaseNotFound;

/** What a case could be brought together with, and what was. */
public interface TogetherSearch {

  /**
   * For whoever sees the case.
   *
   * @throws CaseNotFound when the caller may not see it
   */
  CaseTogether of(String reference, Caller caller);
}
