package org.branchwork.web.pages.fundraising;

import org.branchwork.fundraising.api.matching.ReconcileProof;
import org.branchwork.web.pages.shared.Texts;

/** Where the money is and whose it is, in words. */
public record ProofLine(ReconcileProof sums) {

  public String getBank() {
    return PledgeAmount.shown(sums.bankPence());
  }

  public String getLedger() {
    return PledgeAmount.shown(sums.ledgerPence());
  }

  /** Money elsewhere, such as cash; empty when there is none. */
  public String getOther() {
    return sums.otherPence() == 0 ? "" : PledgeAmount.shown(sums.otherPence());
  }

  public String getFunds() {
    return PledgeAmount.shown(sums.fundsPence());
  }

  public String getSuspense() {
    return PledgeAmount.shown(sums.suspensePence());
  }

  public String getVerdict() {
    return Texts.get(sums.holds() ? "reconcile.adds-up" : "reconcile.differs");
  }

  public String getStyle() {
    return sums.holds() ? "for" : "problem";
  }
}
