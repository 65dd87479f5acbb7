package org.branchwork.casework.api.employers;

import org.branchwork.casework.api.Caller;
import org.branchwork.casework.api.CaseworkRuleBroken;
import org.jspecify.annotations.Nullable;

/** Keeps the list of the mail domains of employers. */
public interface EmployerDomainDesk {

  /**
   * Puts a domain on the list, or gives it another name. From the next mail on, nothing is sent to
   * an address there. The same again changes nothing.
   *
   * @param domain a domain, or an address at it; international letters are written in ASCII
   * @param employer 1 to 200 characters
   * @throws CaseworkRuleBroken {@code employers.domain} for what is no domain, {@code
   *     employers.everybody} for one at which anybody can have an address, {@code
   *     employers.employer} without an employer
   */
  void add(@Nullable String domain, @Nullable String employer, Caller caller);

  /** Takes a domain off the list; no error when it is not on it. */
  void remove(String domain, Caller caller);
}
