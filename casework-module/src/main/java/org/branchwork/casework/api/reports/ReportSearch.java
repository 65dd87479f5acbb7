package org.branchwork.casework.api.reports;

import java.util.List;
import org.branchwork.casework.api.Caller;
import org.branchwork.casework.api.CaseNotFound;

/** Figures for the branch committee. */
public interface ReportSearch {

  /** The periods there are reports of, the latest first. */
  List<ReportPeriod> periods(Caller caller);

  /**
   * The figures of a period, of the cases the caller may see: a case that is walled off from the
   * caller is in none of them.
   *
   * @throws CaseNotFound when the caller may not see all cases
   */
  CaseReport of(ReportPeriod period, Caller caller);
}
