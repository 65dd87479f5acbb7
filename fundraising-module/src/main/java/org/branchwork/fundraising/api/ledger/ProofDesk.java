package org.branchwork.fundraising.api.ledger;

import java.util.Optional;
import org.branchwork.fundraising.api.Caller;
import org.branchwork.fundraising.api.FundraisingRuleBroken;

/**
 * Proves the books, and keeps what was found. A proof recomputes everything from the postings and
 * takes long: of a million postings some seconds.
 */
public interface ProofDesk {

  /**
   * Proves the books now.
   *
   * @throws FundraisingRuleBroken {@code not-allowed} without one of the permissions READ,
   *     RECONCILE and APPROVE
   */
  LedgerProof prove(Caller caller);

  /**
   * Proves the books when that was not done since the last 2 o'clock at night, in London; for a job
   * of the portal alone. Of several instances one does it.
   *
   * @return empty when it was done already, or another instance is at it
   */
  Optional<LedgerProof> proveNightly(Caller caller);
}
