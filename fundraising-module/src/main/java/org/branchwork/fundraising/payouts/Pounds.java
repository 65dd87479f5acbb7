package org.branchwork.fundraising.payouts;

/** Pence as pounds with two digits of pence, such as {@code 1070.05}. */
final class Pounds {

  private Pounds() {}

  /** Of nothing or more. */
  static String of(long pence) {
    return pence / 100 + "." + pence / 10 % 10 + pence % 10;
  }
}
