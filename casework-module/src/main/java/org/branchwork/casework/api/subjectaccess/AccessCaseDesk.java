package org.branchwork.casework.api.subjectaccess;

import java.util.Map;
import org.branchwork.casework.api.Caller;

/**
 * Finds the cases of a person who asks for what is kept, and keeps which of them belong. For
 * holders of {@code casework.subject-access} alone. Once a case was found that names the caller,
 * the whole request is not there for that caller any longer: somebody else answers it.
 */
public interface AccessCaseDesk {

  /**
   * Looks for cases by address, membership number, telephone number and name; what was found and
   * decided before stays. How many are new.
   *
   * @throws org.branchwork.casework.api.CaseworkRuleBroken {@code request.ended}
   */
  int look(long number, Caller caller);

  /**
   * Says of each of these cases whether it belongs to the request.
   *
   * @param belongs by reference
   * @throws org.branchwork.casework.api.CaseNotFound when one of them was not found for it
   * @throws org.branchwork.casework.api.CaseworkRuleBroken {@code request.ended}
   */
  void decide(long number, Map<String, Boolean> belongs, Caller caller);
}
