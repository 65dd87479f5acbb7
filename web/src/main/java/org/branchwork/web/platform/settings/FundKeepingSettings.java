package org.branchwork.web.platform.settings;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.branchwork.fundraising.api.privacy.KeepingPeriods;

/**
 * How long the fund keeps whom its money is from and to, in days after it was last needed: {@code
 * fund.keep-giver-days} for donors and drawers of cheques, {@code fund.keep-claim-days} for claims
 * and bank details of payees; 730 each.
 */
@ApplicationScoped
class FundKeepingSettings implements KeepingPeriods {

  private static final String TWO_YEARS = "730";
  private static final int LONGEST = 3650;

  @Inject PortalSettings settings;

  /** A value that cannot be meant stops the start. */
  void started(@Observes @Initialized(ApplicationScoped.class) Object start) {
    giverDays();
    claimDays();
  }

  @Override
  public int giverDays() {
    return days("fund.keep-giver-days");
  }

  @Override
  public int claimDays() {
    return days("fund.keep-claim-days");
  }

  private int days(String key) {
    String set = settings.text(key, TWO_YEARS);
    int days = set.matches("\\d{1,4}") ? Integer.parseInt(set) : 0;
    if (days < 1 || days > LONGEST) {
      throw new IllegalStateException("branchwork." + key + " is a number of days from 1 to 3650");
    }
    return days;
  }
}
