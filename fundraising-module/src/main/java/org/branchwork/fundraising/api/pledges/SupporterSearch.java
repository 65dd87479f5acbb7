package org.branchwork.fundraising.api.pledges;

import java.util.List;
import java.util.UUID;
import org.branchwork.fundraising.api.Caller;

/** Reads what givers chose to have public. */
public interface SupporterSearch {

  /**
   * The supporters of an appeal that were let out, the newest month first and within it in no order
   * that tells the day; at most 100. Empty for an appeal that is not shown to the public.
   */
  List<Supporter> supporters(UUID appeal, Caller caller);
}
