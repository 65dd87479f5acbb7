package org.branchwork.fundraising.api.accounts;

import org.branchwork.fundraising.api.BankAccount;

/**
 * Holds a sort code and an account number against the banks' modulus rules ("Validating account
 * numbers", published by Vocalink for Bacs). It knows no record and asks no database, so it takes
 * no caller, and a public page may ask it each time it is shown.
 */
public interface AccountCheck {

  /**
   * What the rules say of an account. A pass means that the account could exist, not that it does:
   * about one wrong number in ten or eleven passes as well. Never fails for a well-formed account.
   */
  CheckedAccount check(BankAccount account);
}
