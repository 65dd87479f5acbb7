package org.branchwork.casework.work;

import java.util.List;
import org.branchwork.casework.api.Caller;
import org.branchwork.casework.api.workload.QuietCase;
import org.branchwork.casework.api.workload.WorkloadSearch;
import org.branchwork.casework.cases.CaseworkDatabase;

/** The cases that have gone quiet, for the tests of other packages too. */
public final class Quiet {

  private Quiet() {}

  /** Those that a caller sees without a word of the branch for so many working days. */
  public static List<QuietCase> cases(CaseworkDatabase database, int workingDays, Caller caller) {
    return database.work(
        d -> d.of(WorkloadSearch.class, Workload.class).quiet(workingDays, false, 100, caller));
  }
}
