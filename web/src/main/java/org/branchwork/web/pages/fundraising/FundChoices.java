package org.branchwork.web.pages.fundraising;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.branchwork.fundraising.api.ledger.KeptFund;
import org.branchwork.fundraising.api.ledger.LedgerSearch;
import org.branchwork.web.pages.shared.CurrentUser;
import org.jspecify.annotations.Nullable;

/** The funds to choose from in a form, the only one chosen already; read once. */
@Named
@RequestScoped
public class FundChoices {

  @Inject LedgerSearch ledger;
  @Inject LedgerFrame frame;
  @Inject CurrentUser me;

  private @Nullable List<LedgerChoice> all;

  public List<LedgerChoice> getAll() {
    if (all == null) {
      List<KeptFund> kept = ledger.funds(me.fundraising());
      String only = kept.size() == 1 ? kept.get(0).fund().toString() : "";
      all = LedgerChoice.funds(kept, frame.value("fund").isEmpty() ? only : frame.value("fund"));
    }
    return all;
  }
}
