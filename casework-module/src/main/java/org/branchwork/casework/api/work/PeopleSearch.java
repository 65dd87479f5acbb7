package org.branchwork.casework.api.work;

import org.branchwork.casework.api.Caller;
import org.branchwork.casework.api.CaseNotFound;

/** Reads who has to do with a case. */
public interface PeopleSearch {

  /**
   * The people of a case, its employer and workplace.
   *
   * @throws CaseNotFound when the caller may not see it
   */
  CasePeople of(String reference, Caller caller);
}
