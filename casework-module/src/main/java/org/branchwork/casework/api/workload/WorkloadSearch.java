package org.branchwork.casework.api.workload;

import java.util.List;
import org.branchwork.casework.api.Caller;

/** Tells who carries how much, and which cases have gone quiet; of the cases the caller sees. */
public interface WorkloadSearch {

  /** Everybody who has an open case, the heaviest first. */
  List<Load> loads(Caller caller);

  /**
   * The open cases in which the branch has not written to the member for so many working days, the
   * longest first. Working days are Monday to Friday without the bank holidays of the branch's
   * nation.
   *
   * @param workingDays 1 to 60: with 5, a case whose last word was on a Monday shows on the next
   * @param own whether only those given to the caller, or the caller's to cover
   * @param limit 1 to 100
   */
  List<QuietCase> quiet(int workingDays, boolean own, int limit, Caller caller);
}
