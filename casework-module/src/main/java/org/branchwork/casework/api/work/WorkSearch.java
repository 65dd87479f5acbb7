package org.branchwork.casework.api.work;

import java.util.List;
import org.branchwork.casework.api.Caller;
import org.branchwork.casework.api.CaseNotFound;

/** Reads what is to be done. */
public interface WorkSearch {

  /**
   * Tasks, meetings and milestones of a case.
   *
   * @throws CaseNotFound when the caller may not see it
   */
  CaseWork of(String reference, Caller caller);

  /**
   * What the caller has still to do in cases that are not closed and that she or he sees, and what
   * the caseworkers have whose cases the caller covers; the earliest day first, what has none last.
   *
   * @param limit 1 to 100
   */
  List<OwnTask> own(int limit, Caller caller);
}
