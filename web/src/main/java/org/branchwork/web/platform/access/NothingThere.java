package org.branchwork.web.platform.access;

import java.util.Set;
import org.branchwork.campaigns.api.PostNotFound;
import org.branchwork.casework.api.CaseNotFound;
import org.branchwork.fundraising.api.FundNotFound;
import org.branchwork.fundraising.api.claims.ClaimNotFound;
import org.branchwork.fundraising.api.inspections.InspectionNotFound;
import org.branchwork.fundraising.api.pledges.AppealNotFound;
import org.branchwork.fundraising.api.pledges.PledgeNotFound;

/** Knows the exceptions that mean nothing but "there is nothing at this address". */
public final class NothingThere {

  private static final Set<Class<?>> NOTHING_THERE =
      Set.of(
          PageNotFound.class,
          CaseNotFound.class,
          PostNotFound.class,
          org.branchwork.campaigns.api.PageNotFound.class,
          FundNotFound.class,
          AppealNotFound.class,
          PledgeNotFound.class,
          ClaimNotFound.class,
          InspectionNotFound.class);

  private NothingThere() {}

  /** Whether one of them stands anywhere among the causes. */
  public static boolean causes(Throwable failure) {
    for (Throwable t = failure; t != null; t = t.getCause()) {
      if (NOTHING_THERE.contains(t.getClass())) {
        return true;
      }
    }
    return false;
  }
}
