package org.branchwork.fundraising.payouts;

import org.branchwork.fundraising.api.BankAccount;

/**
 * One payment of a run, as it was approved; each kind of file writes it in its own way.
 *
 * @param payee who is paid, and where
 * @param pence how much
 * @param reference what the payee's statement shows
 */
record Payment(BankAccount payee, long pence, String reference) {

  String bankName() {
    return BankText.name(payee.name());
  }

  String bankReference() {
    return BankText.reference(reference);
  }
}
