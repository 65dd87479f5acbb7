package org.branchwork.fundraising.api;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A bank account in the United Kingdom. What is typed with blanks and hyphens is taken without
 * them; an account number of 6 or 7 digits gets leading noughts, as banks do it, so that a stored
 * number always has 8. Numbers of 9 or 10 digits are refused: how they shorten depends on the bank.
 *
 * @param name in whose name it is held, as a bank compares it: 1 to 70 characters
 * @param sortCode 6 digits
 * @param number 8 digits
 */
public record BankAccount(String name, String sortCode, String number) {
  private static final Pattern SORT_CODE = Pattern.compile("[0-9]{6}");
  private static final Pattern NUMBER = Pattern.compile("[0-9]{6,8}");
  private static final int NAME_MAX = 70;

  /**
   * Cleans and checks.
   *
   * @throws FundraisingRuleBroken naming every field at fault: {@code account.name.malformed},
   *     {@code account.sort-code.malformed}, {@code account.number.malformed}
   */
  public BankAccount {
    name = name == null ? "" : name.strip();
    sortCode = digits(sortCode);
    number = digits(number);
    List<String> broken = new ArrayList<>();
    if (name.isEmpty()
        || name.codePointCount(0, name.length()) > NAME_MAX
        || name.codePoints().anyMatch(Character::isISOControl)) {
      broken.add("account.name.malformed");
    }
    if (!SORT_CODE.matcher(sortCode).matches()) {
      broken.add("account.sort-code.malformed");
    }
    if (!NUMBER.matcher(number).matches()) {
      broken.add("account.number.malformed");
    }
    if (!broken.isEmpty()) {
      throw new FundraisingRuleBroken(broken);
    }
    number = "0".repeat(8 - number.length()) + number;
  }

  /** The sort code as people write it, in pairs: {@code 08-99-99}. */
  public String sortCodeInPairs() {
    return sortCode.substring(0, 2) + "-" + sortCode.substring(2, 4) + "-" + sortCode.substring(4);
  }

  private static String digits(String typed) {
    return typed == null ? "" : typed.replaceAll("[\\s\\u00a0-]", "");
  }
}
