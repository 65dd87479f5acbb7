package org.branchwork.fundraising.collecting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import org.branchwork.fundraising.api.Caller;
import org.branchwork.fundraising.api.Caller.Permission;
import org.branchwork.fundraising.api.collecting.ChequeView;
import org.branchwork.fundraising.api.collecting.CollectionSearch;
import org.branchwork.fundraising.api.collecting.CollectionView;
import org.branchwork.fundraising.api.collecting.FittingLine;
import org.branchwork.fundraising.api.collecting.PayingInView;

/** Reads what was collected. */
@ApplicationScoped
@Transactional
class CollectionLookup implements CollectionSearch {

  private static final int MOST = 200;

  @Inject CollectionRows collections;
  @Inject ChequeRows cheques;
  @Inject PayingInRows payingIns;

  @Override
  public List<CollectionView> waiting(Caller caller) {
    CollectingRules.requireReading(caller);
    return collections.waiting(caller.label(), MOST);
  }

  /** Whoever keeps or approves the books must know whom money comes from; an auditor need not. */
  @Override
  public List<ChequeView> cheques(Caller caller) {
    CollectingRules.requireReading(caller);
    boolean names = caller.may(Permission.RECONCILE) || caller.may(Permission.APPROVE);
    return cheques.waiting(names, MOST);
  }

  @Override
  public List<FittingLine> fittingSlips(Caller caller) {
    CollectingRules.requireReading(caller);
    return payingIns.fitting(MOST);
  }

  @Override
  public List<FittingLine> fittingCheques(Caller caller) {
    CollectingRules.requireReading(caller);
    return cheques.fitting(MOST);
  }

  @Override
  public List<PayingInView> payingIns(Caller caller) {
    CollectingRules.requireReading(caller);
    return payingIns.newest(MOST);
  }
}
