package org.branchwork.fundraising.accounts;

/** How the weighted digits of an account are added up, and what the sum must be divisible by. */
enum Algorithm {
  /** The products are added; divisible by 10. */
  MOD10(10),
  /** The products are added; divisible by 11. */
  MOD11(11),
  /** The digits of the products are added, as in the Luhn check; divisible by 10. */
  DBLAL(10);

  private final int modulus;

  Algorithm(int modulus) {
    this.modulus = modulus;
  }

  /** What is left of the sum of the weighted digits, with something added to it. */
  int remainder(AccountDigits digits, int[] weights, int added) {
    int sum = added;
    for (int i = 0; i < weights.length; i++) {
      int product = digits.at(i) * weights[i];
      sum += this == DBLAL ? digitSum(product) : product;
    }
    return Math.floorMod(sum, modulus);
  }

  /** What must be added to a remainder to reach the modulus; nothing to none. */
  int complement(int remainder) {
    return (modulus - remainder) % modulus;
  }

  private static int digitSum(int product) {
    return String.valueOf(Math.abs(product)).chars().map(digit -> digit - '0').sum();
  }
}
