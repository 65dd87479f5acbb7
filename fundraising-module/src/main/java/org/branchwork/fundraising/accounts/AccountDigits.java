package org.branchwork.fundraising.accounts;

/**
 * The fourteen digits of an account, by the letters that the specification gives them: {@code u} to
 * {@code z} the sort code, {@code a} to {@code h} the account number.
 */
record AccountDigits(String sortCode, String number) {

  /** The first digit of the account number. */
  static final int A = 6;

  static final int B = 7;
  static final int C = 8;
  static final int G = 12;
  static final int H = 13;

  int at(int position) {
    return (position < A ? sortCode.charAt(position) : number.charAt(position - A)) - '0';
  }

  AccountDigits withSortCode(String other) {
    return new AccountDigits(other, number);
  }

  /** The last digit of the number taken away and a nought put before the first. */
  AccountDigits shiftedRight() {
    return new AccountDigits(sortCode, "0" + number.substring(0, number.length() - 1));
  }
}
