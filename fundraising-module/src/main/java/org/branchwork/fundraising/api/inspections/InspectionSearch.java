package org.branchwork.fundraising.api.inspections;

import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;
import org.branchwork.fundraising.api.Caller;
import org.branchwork.fundraising.api.FundraisingRuleBroken;

/**
 * Reads members' requests to inspect the accounting records. Every method throws {@link
 * FundraisingRuleBroken} {@code not-allowed} to anybody but staff with RECONCILE.
 */
public interface InspectionSearch {

  /**
   * Requests, the newest first.
   *
   * @param before those with a smaller number, for the next page; empty for the first
   * @param most how many at most: 1 to 500
   */
  List<InspectionRow> requests(OptionalLong before, int most, Caller caller);

  /**
   * One request with what was done about it.
   *
   * @throws InspectionNotFound when there is none of this id
   */
  InspectionView request(UUID request, Caller caller);

  /**
   * What was shown for a request, the newest first.
   *
   * @param before those with a smaller place, for the next page; empty for the first
   * @param most how many at most: 1 to 500
   */
  List<ShownPage> shown(UUID request, OptionalLong before, int most, Caller caller);
}
