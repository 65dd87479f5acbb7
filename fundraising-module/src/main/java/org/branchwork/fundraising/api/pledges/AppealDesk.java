package org.branchwork.fundraising.api.pledges;

import java.util.UUID;
import org.branchwork.fundraising.api.Caller;
import org.branchwork.fundraising.api.FundNotFound;
import org.branchwork.fundraising.api.FundraisingRuleBroken;

/**
 * Opens, changes and closes appeals, for those with OPEN_FUND or RECONCILE: the treasurer decides
 * what the fund asks for. Refusals are {@link FundraisingRuleBroken}, {@code appeal.*} by {@link
 * WriteAppeal} or {@code not-allowed}, and then nothing has changed.
 */
public interface AppealDesk {

  /**
   * Opens an appeal. The same appeal id again changes nothing and is not an error.
   *
   * @throws FundNotFound when there is no such fund
   * @throws FundraisingRuleBroken {@code appeal.slug.taken} when another has this name
   */
  void open(WriteAppeal appeal, Caller caller);

  /**
   * Changes everything but the fund.
   *
   * @param version as it was read; another one breaks {@code appeal.changed}
   * @throws AppealNotFound when there is no such appeal
   */
  void change(WriteAppeal appeal, int version, Caller caller);

  /**
   * Takes no more pledges from the public; what was promised stands. One that is closed stays so.
   *
   * @throws AppealNotFound when there is no such appeal
   */
  void close(UUID appeal, Caller caller);
}
