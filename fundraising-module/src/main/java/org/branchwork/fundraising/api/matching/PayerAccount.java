package org.branchwork.fundraising.api.matching;

import org.branchwork.fundraising.api.BankAccount;
import org.branchwork.fundraising.api.FundraisingRuleBroken;

/**
 * The account that money came from, as somebody read it off the bank's payment details; cleaned as
 * {@link BankAccount} cleans it.
 *
 * @param sortCode 6 digits
 * @param number 8 digits
 */
public record PayerAccount(String sortCode, String number) {

  /**
   * Cleans and checks.
   *
   * @throws FundraisingRuleBroken naming every field at fault: {@code account.sort-code.malformed},
   *     {@code account.number.malformed}
   */
  public PayerAccount {
    BankAccount clean = new BankAccount("payer", sortCode, number);
    sortCode = clean.sortCode();
    number = clean.number();
  }

  /** As statements are read and kept: {@code 089999 66374958}. */
  public String written() {
    return sortCode + " " + number;
  }
}
