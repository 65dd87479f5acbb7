package org.branchwork.fundraising.reconciling;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import org.branchwork.fundraising.api.Caller;
import org.branchwork.fundraising.api.matching.RefundSearch;
import org.branchwork.fundraising.api.matching.RefundView;

/** Reads refunds for whoever reads the books. */
@ApplicationScoped
@Transactional
class RefundLookup implements RefundSearch {

  private static final int MOST = 200;

  @Inject RefundRows refunds;

  @Override
  public List<RefundView> waiting(Caller caller) {
    ReconcileLookup.requireReading(caller);
    return refunds.waiting(MOST);
  }
}
