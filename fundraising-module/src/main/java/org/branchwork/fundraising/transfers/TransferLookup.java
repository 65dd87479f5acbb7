package org.branchwork.fundraising.transfers;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.OptionalLong;
import org.branchwork.fundraising.api.Caller;
import org.branchwork.fundraising.api.Caller.Permission;
import org.branchwork.fundraising.api.transfers.TransferSearch;
import org.branchwork.fundraising.api.transfers.TransferView;

/** Reads transfers for whoever reads the books. */
@ApplicationScoped
@Transactional
class TransferLookup implements TransferSearch {

  private static final int MOST = 200;

  @Inject TransferRows rows;

  @Override
  public List<TransferView> waiting(Caller caller) {
    requireReading(caller);
    return rows.waiting(MOST);
  }

  @Override
  public List<TransferView> decided(OptionalLong before, int most, Caller caller) {
    requireReading(caller);
    if (most < 1 || most > MOST) {
      throw new IllegalArgumentException("a page has 1 to 200 transfers");
    }
    return rows.decided(before.orElse(Long.MAX_VALUE), most);
  }

  private static void requireReading(Caller caller) {
    caller.requireOneOf(Permission.READ, Permission.RECONCILE, Permission.APPROVE);
  }
}
