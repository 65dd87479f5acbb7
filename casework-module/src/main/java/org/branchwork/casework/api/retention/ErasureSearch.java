package org.branchwork.casework.api.retention;

import java.util.List;
import java.util.UUID;
import org.branchwork.casework.api.Caller;
import org.branchwork.casework.api.CaseNotFound;

/**
 * Erasures that wait, and what would go with them. For holders of {@code casework.retention} alone;
 * everybody else gets {@link CaseNotFound}.
 */
public interface ErasureSearch {

  /** The erasures that wait for a second person, the oldest first; at most 100. */
  List<ErasureRequest> waiting(Caller caller);

  /**
   * One that waits.
   *
   * @throws CaseNotFound when there is none for the caller, or it was decided
   */
  ErasureRequest of(UUID erasure, Caller caller);

  /** What would go if it were approved now; nothing is changed. */
  DryRun dryRun(ErasureRequest erasure, Caller caller);

  /** What would go if the case were erased now; nothing is changed. */
  DryRun dryRun(String reference, Caller caller);
}
