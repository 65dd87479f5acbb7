package org.branchwork.casework.api.calls;

import org.branchwork.casework.api.Caller;

/** How members are reached. */
public interface ContactSearch {

  /**
   * How the member of a case is reached, for staff who see the case.
   *
   * @throws org.branchwork.casework.api.CaseNotFound when the caller may not see it
   */
  Contact contact(String reference, Caller caller);
}
