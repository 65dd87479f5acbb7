package org.branchwork.web.platform.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.branchwork.fundraising.api.BankAccount;
import org.branchwork.fundraising.api.Caller;
import org.branchwork.fundraising.api.FundDesk;
import org.branchwork.fundraising.api.Money;
import org.branchwork.fundraising.api.OpenFund;

/** The strike fund of the demo branch; its account is a published test number of the banks. */
@ApplicationScoped
class FundraisingDemo implements DemoPart {
  private static final Caller DEMO = Caller.system("demo");
  private static final Money GOAL = Money.pence(2_000_000);

  @Inject FundDesk funds;

  @Override
  public int order() {
    return 40;
  }

  @Override
  public void load() {
    DemoText text = DemoText.read("strike-fund.md");
    UUID id = UUID.randomUUID();
    funds.open(
        new OpenFund(id, "strike-fund", text.fact("title"), text.markdown(), Optional.of(GOAL)),
        DEMO);
    funds.setAccount(id, new BankAccount(text.fact("account-name"), "089999", "66374958"), DEMO);
  }
}
