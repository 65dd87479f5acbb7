package org.branchwork.web.pages.fundraising;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import org.branchwork.fundraising.api.BankAccount;
import org.branchwork.fundraising.api.FundDesk;
import org.branchwork.fundraising.api.Money;
import org.branchwork.fundraising.api.OpenFund;
import org.branchwork.web.pages.shared.CurrentUser;
import org.branchwork.web.pages.shared.Texts;

/** A fund is opened, at once with its first account or without. */
@Named
@RequestScoped
public class NewFundPage {

  private static final Map<String, String> FIELDS =
      Map.of(
          "fund.name.malformed", "name",
          "fund.slug.malformed", "slug",
          "fund.slug.taken", "slug",
          "fund.purpose.malformed", "purpose",
          "fund.goal.malformed", "goal",
          "account.name.malformed", "account-name",
          "account.sort-code.malformed", "sort-code",
          "account.number.malformed", "account-number",
          "account.impossible", "account-number");

  @Inject FundDesk funds;
  @Inject FirstAccount account;
  @Inject LedgerFrame frame;
  @Inject CurrentUser me;

  public void load() {
    frame.enter(Set.of("open-fund"), FIELDS, act -> open());
  }

  private String open() {
    UUID fund = frame.idOfForm();
    Optional<Money> goal = goal();
    // both are looked at before either is written
    Optional<BankAccount> first =
        account.isTyped() ? Optional.of(account.checked()) : Optional.empty();
    if (!frame.getProblems().isAny()) {
      funds.open(
          new OpenFund(
              fund, frame.value("slug"), frame.value("name"), frame.value("purpose"), goal),
          me.fundraising());
      first.ifPresent(typed -> account.give(fund, typed));
    }
    return PublishedAccountPage.PATH;
  }

  private Optional<Money> goal() {
    String typed = frame.value("goal");
    OptionalLong pence = PledgeAmount.typed(typed);
    if (!typed.isEmpty() && pence.isEmpty()) {
      frame.getProblems().add("goal", Texts.get("fund.refused.fund.goal.malformed"));
    }
    return pence.isPresent() ? Optional.of(Money.pence(pence.getAsLong())) : Optional.empty();
  }
}
