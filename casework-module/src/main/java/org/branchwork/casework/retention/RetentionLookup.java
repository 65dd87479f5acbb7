package org.branchwork.casework.retention;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import org.branchwork.casework.api.Caller;
import org.branchwork.casework.api.CaseNotFound;
import org.branchwork.casework.api.retention.CaseKeeping;
import org.branchwork.casework.api.retention.CaseToReview;
import org.branchwork.casework.api.retention.HeldCase;
import org.branchwork.casework.api.retention.KeepingPeriod;
import org.branchwork.casework.api.retention.RetentionSearch;
import org.branchwork.casework.cases.CaseDoor;

/** Reads what there is to decide about keeping cases. */
@ApplicationScoped
@Transactional
class RetentionLookup implements RetentionSearch {

  @Inject CaseDoor cases;
  @Inject RetentionRows rows;

  @Override
  public List<KeepingPeriod> periods(Caller caller) {
    Keepers.require(caller);
    return rows.periods();
  }

  @Override
  public List<CaseToReview> toReview(Caller caller) {
    Keepers.require(caller);
    return rows.toReview(cases.today());
  }

  @Override
  public List<HeldCase> held(Caller caller) {
    Keepers.require(caller);
    return rows.held();
  }

  @Override
  public CaseKeeping of(String reference, Caller caller) {
    Keepers.require(caller);
    return rows.find(reference).orElseThrow(CaseNotFound::new).keeping();
  }
}
