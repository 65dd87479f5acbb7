package org.branchwork.casework.api.result;

import org.branchwork.casework.api.Caller;
import org.branchwork.casework.api.CaseNotFound;

/** Reads what a case took and what came of it. */
public interface ResultSearch {

  /**
   * Time spent and money recovered.
   *
   * @throws CaseNotFound when the caller may not see the case
   */
  CaseResult of(String reference, Caller caller);
}
