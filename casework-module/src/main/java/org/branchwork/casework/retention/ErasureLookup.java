package org.branchwork.casework.retention;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.branchwork.casework.api.Caller;
import org.branchwork.casework.api.CaseNotFound;
import org.branchwork.casework.api.retention.DryRun;
import org.branchwork.casework.api.retention.ErasureRequest;
import org.branchwork.casework.api.retention.ErasureSearch;

/** Reads the erasures that wait, and what would go with them. */
@ApplicationScoped
@Transactional
class ErasureLookup implements ErasureSearch {

  @Inject ErasureRows rows;

  @Override
  public List<ErasureRequest> waiting(Caller caller) {
    Keepers.require(caller);
    return rows.waiting(null);
  }

  @Override
  public ErasureRequest of(UUID erasure, Caller caller) {
    Keepers.require(caller);
    return rows.waiting(erasure).stream().findFirst().orElseThrow(CaseNotFound::new);
  }

  @Override
  public DryRun dryRun(ErasureRequest erasure, Caller caller) {
    Keepers.require(caller);
    return rows.dryRun(erasure.references(), erasure.wholePerson());
  }

  @Override
  public DryRun dryRun(String reference, Caller caller) {
    Keepers.require(caller);
    return rows.dryRun(List.of(reference), false);
  }
}
