package org.branchwork.casework.api.deadlines;

import java.util.UUID;
import org.branchwork.casework.api.Caller;
import org.branchwork.casework.api.CaseNotFound;

/** Reads whether cases go to others by two persons alone. */
public interface HandOverSearch {

  /**
   * How it is with one case.
   *
   * @throws CaseNotFound when the caller may not see the case
   */
  HandOver of(String reference, Caller caller);

  /**
   * How many cases an account has with a time limit within 28 days: it cannot end before they are
   * handed over. For the portal's own jobs alone, {@link CaseNotFound} for everybody else.
   */
  int near(UUID account, Caller caller);
}
