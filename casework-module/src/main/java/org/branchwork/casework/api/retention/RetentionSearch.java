package org.branchwork.casework.api.retention;

import java.util.List;
import org.branchwork.casework.api.Caller;
import org.branchwork.casework.api.CaseNotFound;

/**
 * What there is to decide about keeping cases. For holders of {@code casework.retention} alone, and
 * without the cases in which the caller is named; everybody else gets {@link CaseNotFound}.
 */
public interface RetentionSearch {

  /** So many cases at most are listed. */
  int MOST = 100;

  /** How long cases of each category are kept, by category. */
  List<KeepingPeriod> periods(Caller caller);

  /** The closed cases whose period is over, the longest first; at most {@link #MOST}. */
  List<CaseToReview> toReview(Caller caller);

  /** The cases that are held, the latest first; at most {@link #MOST}. */
  List<HeldCase> held(Caller caller);

  /**
   * One case.
   *
   * @throws CaseNotFound when there is none for the caller
   */
  CaseKeeping of(String reference, Caller caller);
}
