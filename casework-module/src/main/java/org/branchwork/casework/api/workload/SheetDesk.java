package org.branchwork.casework.api.workload;

import java.util.UUID;
import org.branchwork.casework.api.Caller;
import org.branchwork.casework.api.CaseNotFound;

/** Writes hand-over sheets. */
public interface SheetDesk {

  /**
   * The sheet of a caseworker's open cases, as far as the caller sees them; each of them notes that
   * it was taken away on a sheet.
   *
   * @param caseworker oneself, somebody one covers for today, or anybody for those who give cases
   * @throws CaseNotFound for everybody else
   */
  HandOverSheet write(UUID caseworker, Caller caller);
}
