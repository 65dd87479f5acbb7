package org.branchwork.web.inserver;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.branchwork.fundraising.api.Caller;
import org.branchwork.fundraising.api.Caller.Permission;
import org.branchwork.fundraising.api.FundDesk;
import org.branchwork.fundraising.api.OpenFund;
import org.branchwork.fundraising.api.payouts.GrantHardship;
import org.branchwork.fundraising.api.payouts.HardshipDesk;
import org.branchwork.fundraising.api.payouts.ReasonClass;

/** A hardship grant of a fund of its own to the planted payee, and what was told of the need. */
@ApplicationScoped
public class PlantedGrant {

  static final UUID PAYEE = UUID.fromString("00000000-0000-0000-0000-00000000000b");

  @Inject PlantedPayee payee;
  @Inject PlantedLine books;
  @Inject FundDesk funds;
  @Inject HardshipDesk desk;

  private final UUID fund = UUID.randomUUID();
  private final UUID grant = UUID.randomUUID();
  private boolean planted;

  /** Where its reason is shown. */
  public synchronized String path() {
    if (!planted) {
      planted = true;
      Caller caller = Caller.staff(UUID.randomUUID(), Set.of(Permission.RECONCILE));
      payee.plant();
      funds.open(
          new OpenFund(fund, "fund-" + fund, "Grants", "Pay", Optional.empty()),
          Caller.system("test"));
      books.keepBooks(fund);
      desk.grant(
          new GrantHardship(
              grant, fund, PAYEE, 5_000, ReasonClass.FOOD, "quokkaneed", Optional.empty()),
          caller);
    }
    return "/portal/fund/hardship?fund=" + fund + "&grant=" + grant;
  }
}
