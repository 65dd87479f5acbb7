package org.branchwork.web.pages.fundraising;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.branchwork.fundraising.api.ledger.BalanceProof;
import org.branchwork.fundraising.api.ledger.LedgerSearch;
import org.branchwork.web.pages.shared.CurrentUser;
import org.branchwork.web.pages.shared.Pounds;
import org.branchwork.web.pages.shared.Texts;

/** Where the money is and whose it is, on every page of the books, from the kept balances. */
@Named
@RequestScoped
public class LedgerBalance {

  @Inject LedgerSearch ledger;
  @Inject CurrentUser me;

  private BalanceProof balances = new BalanceProof(0, 0, 0, 0);

  @PostConstruct
  void look() {
    balances = ledger.balances(me.fundraising());
  }

  public boolean isHolds() {
    return balances.holds();
  }

  /** Both sides as one sentence. */
  public String getSentence() {
    String key = balances.holds() ? "ledger.balance-holds" : "ledger.balance-fails";
    return Texts.say(key, getBank(), getCash(), getFunds(), getSuspense());
  }

  public String getBank() {
    return Pounds.shown(balances.bankPence());
  }

  public String getCash() {
    return Pounds.shown(balances.cashPence());
  }

  public String getFunds() {
    return Pounds.shown(balances.fundsPence());
  }

  public String getSuspense() {
    return Pounds.shown(balances.suspensePence());
  }
}
