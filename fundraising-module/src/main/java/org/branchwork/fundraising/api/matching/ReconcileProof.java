package org.branchwork.fundraising.api.matching;

/**
 * Whether the bank's statements and the books say the same, from sums that the database keeps; all
 * in pence, money being positive.
 *
 * @param bankPence what the statement lines add up to, with what was there when the books began
 * @param ledgerPence in the ledger's accounts of the statements
 * @param otherPence in the ledger's other accounts of money, such as cash
 * @param fundsPence of all funds together
 * @param suspensePence received and not yet anybody's, less payments not yet explained
 * @param openLines lines to place
 * @param heldBack lines that were left in suspense
 */
public record ReconcileProof(
    long bankPence,
    long ledgerPence,
    long otherPence,
    long fundsPence,
    long suspensePence,
    long openLines,
    long heldBack) {

  /** Whether it adds up: bank = ledger, and all money = funds + suspense. */
  public boolean holds() {
    return bankPence == ledgerPence
        && Math.addExact(ledgerPence, otherPence) == Math.addExact(fundsPence, suspensePence);
  }
}
