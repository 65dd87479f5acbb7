package org.branchwork.web.pages.fundraising;

import org.branchwork.fundraising.api.BankAccount;
import org.branchwork.fundraising.api.statements.BankAccountView;

/** Bank accounts as people write them. */
final class Accounts {

  private Accounts() {}

  /** {@code 08-99-99 66374958}. */
  static String shown(BankAccountView account) {
    BankAccount whole = new BankAccount(account.name(), account.sortCode(), account.number());
    return whole.sortCodeInPairs() + " " + whole.number();
  }
}
