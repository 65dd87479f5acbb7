package org.branchwork.web.inserver;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.branchwork.fundraising.api.BankAccount;
import org.branchwork.fundraising.api.Caller;
import org.branchwork.fundraising.api.FundDesk;
import org.branchwork.fundraising.api.OpenFund;
import org.branchwork.fundraising.api.pledges.AppealDesk;
import org.branchwork.fundraising.api.pledges.MakePledge;
import org.branchwork.fundraising.api.pledges.PledgeDesk;
import org.branchwork.fundraising.api.pledges.PledgeKind;
import org.branchwork.fundraising.api.pledges.PledgeReceipt;
import org.branchwork.fundraising.api.pledges.Recurrence;
import org.branchwork.fundraising.api.pledges.WriteAppeal;

/** A fund with an appeal, and a pledge whose donor has a word of its own. */
@ApplicationScoped
public class PlantedPledge {

  private static final Caller PORTAL = Caller.system("test");

  @Inject FundDesk funds;
  @Inject AppealDesk appeals;
  @Inject PledgeDesk pledges;

  private String slug;
  private String reference;

  /** The name of the appeal. */
  public synchronized String appeal() {
    if (slug == null) {
      UUID appeal = UUID.randomUUID();
      slug = open(appeal, "66374958");
      reference = pledge(appeal, "Quokka Donorname", "quokka.donor@example.org").reference();
    }
    return slug;
  }

  /** The reference of the pledge. */
  public synchronized String reference() {
    appeal();
    return reference;
  }

  /** Opens an appeal of a fund of its own with this account number, and gives its name. */
  public String open(UUID appeal, String number) {
    UUID fund = UUID.randomUUID();
    String name = "appeal-" + appeal;
    funds.open(new OpenFund(fund, "fund-" + fund, "A fund", "For pay", Optional.empty()), PORTAL);
    funds.setAccount(fund, new BankAccount("A fund", "089999", number), PORTAL);
    appeals.open(
        new WriteAppeal(
            appeal,
            name,
            fund,
            "Winter hardship",
            "For heating.\n\nAnd for food.",
            OptionalLong.of(500_000),
            LocalDate.of(2026, 1, 1),
            null,
            true),
        PORTAL);
    return name;
  }

  private PledgeReceipt pledge(UUID appeal, String name, String email) {
    return pledges.make(
        new MakePledge(
            UUID.randomUUID().toString(),
            appeal,
            PledgeKind.PERSON,
            2_000,
            Recurrence.ONCE,
            name,
            email,
            null,
            false,
            null,
            null,
            null,
            false),
        Caller.visitor());
  }
}
