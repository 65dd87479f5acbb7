package org.branchwork.casework.api.work;

import org.branchwork.casework.api.Caller;

/** Opens a case for its page. */
public interface OpeningDesk {

  /**
   * A case the caller may see, with what stands beside it. Notes who opened it, and marks it as
   * read when its own caseworker opens it. However long the case is, it takes the same few
   * statements.
   *
   * @throws org.branchwork.casework.api.CaseNotFound when the caller may not see it
   */
  OpenedCase open(String reference, Caller caller);
}
