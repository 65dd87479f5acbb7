package org.branchwork.fundraising.inspections;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;
import org.branchwork.fundraising.api.Caller;
import org.branchwork.fundraising.api.inspections.InspectionNotFound;
import org.branchwork.fundraising.api.inspections.InspectionRow;
import org.branchwork.fundraising.api.inspections.InspectionSearch;
import org.branchwork.fundraising.api.inspections.InspectionView;
import org.branchwork.fundraising.api.inspections.ShownPage;

/** Reads requests for whoever keeps the books. */
@ApplicationScoped
@Transactional
class InspectionLookup implements InspectionSearch {

  private static final int MOST = 500;

  @Inject InspectionRows requests;
  @Inject Clock clock;

  @Override
  public List<InspectionRow> requests(OptionalLong before, int most, Caller caller) {
    InspectionRules.requireTreasurer(caller);
    return requests.requests(before, checked(most), InspectionRules.today(clock));
  }

  @Override
  public InspectionView request(UUID request, Caller caller) {
    InspectionRules.requireTreasurer(caller);
    return requests
        .request(request, InspectionRules.today(clock))
        .orElseThrow(InspectionNotFound::new);
  }

  @Override
  public List<ShownPage> shown(UUID request, OptionalLong before, int most, Caller caller) {
    InspectionRules.requireTreasurer(caller);
    return requests.shown(request, before, checked(most));
  }

  private static int checked(int most) {
    if (most < 1 || most > MOST) {
      throw new IllegalArgumentException("1 to 500");
    }
    return most;
  }
}
