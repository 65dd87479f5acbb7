package org.branchwork.fundraising.api.ledger;

/**
 * Where the money is and whose it is, from the balances that the ledger keeps; both sides as people
 * say it, money being positive.
 *
 * @param bankPence in bank accounts
 * @param cashPence in cash
 * @param fundsPence of all funds together, entitlements not yet paid included
 * @param suspensePence received and not yet anybody's, less payments not yet explained
 */
public record BalanceProof(long bankPence, long cashPence, long fundsPence, long suspensePence) {

  /** Whether both sides are the same. */
  public boolean holds() {
    return Math.addExact(bankPence, cashPence) == Math.addExact(fundsPence, suspensePence);
  }
}
