package org.branchwork.fundraising.api.pledges;

import org.branchwork.fundraising.api.Caller;
import org.branchwork.fundraising.api.FundraisingRuleBroken;

/**
 * What follows on pledges as time goes by; for jobs alone, which may run at once and as often as
 * they like. Each act is told as an event, and whoever writes letters listens to these.
 *
 * <p>A pledge is paid when what was allocated to it reaches its amount; a recurring one again with
 * each whole instalment. All methods throw {@link FundraisingRuleBroken} {@code not-allowed} to
 * anybody but a job, and give how many pledges it was this time, at most {@link #AT_ONCE}.
 */
public interface FollowUpDesk {

  /** How many pledges are followed up in one transaction. */
  int AT_ONCE = 200;

  /**
   * Thanks for what was paid, cancelled and lapsed pledges too: once for each sum. Where a match
   * was undone, the donor is thanked again for the same sum only if it was gone for a day or
   * longer.
   */
  int thank(Caller caller);

  /**
   * Reminds, by {@link PledgePatience}, of pledges that stand, are not paid, and whose donor left
   * an address: at most twice, with as many days in between as lie between the two by the rule.
   */
  int remind(Caller caller);

  /**
   * Lets pledges lapse, by {@link PledgePatience}, that stand and are not paid. They count as
   * pledged no more; what comes later for one still counts as paid.
   */
  int lapse(Caller caller);
}
