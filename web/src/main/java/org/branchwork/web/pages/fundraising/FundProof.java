package org.branchwork.web.pages.fundraising;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.stream.Stream;
import org.branchwork.fundraising.api.matching.ReconcileProof;
import org.branchwork.fundraising.api.matching.ReconcileSearch;
import org.branchwork.web.pages.shared.CurrentUser;
import org.branchwork.web.pages.shared.Pounds;
import org.branchwork.web.pages.shared.Texts;
import org.jspecify.annotations.Nullable;

/**
 * Whether bank and books say the same, beside every page of the fund, from the kept sums. Who may
 * not read the books, such as an officer who watches the published account, is not shown it.
 */
@Named
@RequestScoped
public class FundProof {

  @Inject ReconcileSearch search;
  @Inject CurrentUser me;

  private @Nullable ReconcileProof sums;

  @PostConstruct
  void look() {
    if (Stream.of("fund.read", "fund.reconcile", "fund.approve").anyMatch(me::can)) {
      sums = search.proof(me.fundraising());
    }
  }

  public boolean isShown() {
    return sums != null;
  }

  public boolean isHolds() {
    return proof().holds();
  }

  /** What the statements of the bank add up to. */
  public String getBank() {
    return Pounds.shown(proof().bankPence());
  }

  /** In the books for the accounts of the statements. */
  public String getLedger() {
    return Pounds.shown(proof().ledgerPence());
  }

  /** Money elsewhere, such as cash. */
  public String getOther() {
    return Pounds.shown(proof().otherPence());
  }

  public boolean isElsewhere() {
    return proof().otherPence() != 0;
  }

  public String getFunds() {
    return Pounds.shown(proof().fundsPence());
  }

  public String getSuspense() {
    return Pounds.shown(proof().suspensePence());
  }

  public String getVerdict() {
    return Texts.get(isHolds() ? "reconcile.adds-up" : "reconcile.differs");
  }

  /** How many lines wait to be placed. */
  long openLines() {
    return proof().openLines();
  }

  /** How many lines were left in suspense. */
  long heldBack() {
    return proof().heldBack();
  }

  private ReconcileProof proof() {
    ReconcileProof seen = sums;
    if (seen == null) {
      throw new IllegalStateException("whoever may not read the books is not shown the proof");
    }
    return seen;
  }
}
