package org.branchwork.fundraising.api.statements;

import java.util.UUID;

/**
 * A bank account whose statements are imported; it is in pounds.
 *
 * @param id what lines and balances name it by
 * @param name in whose name it is held
 * @param sortCode 6 digits
 * @param number 8 digits
 */
public record BankAccountView(UUID id, String name, String sortCode, String number) {

  /** As readers of statements write it: {@code 089999 66374958}. */
  public String written() {
    return sortCode + " " + number;
  }
}
