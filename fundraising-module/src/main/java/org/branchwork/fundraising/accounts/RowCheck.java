package org.branchwork.fundraising.accounts;

import static org.branchwork.fundraising.accounts.AccountDigits.A;
import static org.branchwork.fundraising.accounts.AccountDigits.B;
import static org.branchwork.fundraising.accounts.AccountDigits.C;
import static org.branchwork.fundraising.accounts.AccountDigits.G;
import static org.branchwork.fundraising.accounts.AccountDigits.H;

import java.util.Arrays;
import java.util.Map;

/**
 * Whether an account passes one row of the weight table, with the exceptions 1 to 14 of the
 * specification "Validating account numbers".
 *
 * @param row the row
 * @param substitutes sort codes to be checked in place of others, of exception 5
 */
record RowCheck(WeightRow row, Map<String, String> substitutes) {

  /** Stands for a financial institution number, 580149, that is doubled with the rest. */
  private static final int OF_EXCEPTION_1 = 27;

  private static final int[] OF_EXCEPTION_2 = {0, 0, 1, 2, 5, 3, 6, 4, 8, 7, 10, 9, 3, 1};
  private static final int[] OF_EXCEPTION_2_G_9 = {0, 0, 0, 0, 0, 0, 0, 0, 8, 7, 10, 9, 3, 1};
  private static final String SORT_CODE_OF_EXCEPTION_8 = "090126";
  private static final String SORT_CODE_OF_EXCEPTION_9 = "309634";

  boolean passes(AccountDigits digits) {
    return switch (row.exception()) {
      case 1 -> remainder(digits, row.freshWeights(), OF_EXCEPTION_1) == 0;
      case 2 -> remainder(digits, weightsOfException2(digits)) == 0;
      case 3 -> digits.at(C) == 6 || digits.at(C) == 9 || standard(digits);
      case 4 -> remainder(digits, row.freshWeights()) == 10 * digits.at(G) + digits.at(H);
      case 5 -> passesException5(digits);
      case 6 -> isForeignCurrency(digits) || standard(digits);
      case 7 -> remainder(digits, digits.at(G) == 9 ? withoutUToB() : row.freshWeights()) == 0;
      case 8 -> standard(digits.withSortCode(SORT_CODE_OF_EXCEPTION_8));
      case 9 -> standard(digits.withSortCode(SORT_CODE_OF_EXCEPTION_9));
      case 10 -> remainder(digits, weightsOfException10(digits)) == 0;
      case 14 -> standard(digits) || passesSecondOfException14(digits);
      default -> standard(digits);
    };
  }

  private boolean standard(AccountDigits digits) {
    return remainder(digits, row.freshWeights()) == 0;
  }

  private int[] weightsOfException2(AccountDigits digits) {
    if (digits.at(A) == 0) {
      return row.freshWeights();
    }
    return digits.at(G) == 9 ? OF_EXCEPTION_2_G_9 : OF_EXCEPTION_2;
  }

  /** A check digit of its own for each of the two checks: g for MOD11, h for DBLAL. */
  private boolean passesException5(AccountDigits digits) {
    String sortCode = substitutes.getOrDefault(digits.sortCode(), digits.sortCode());
    int remainder = remainder(digits.withSortCode(sortCode), row.freshWeights());
    int checkDigit = digits.at(row.algorithm() == Algorithm.MOD11 ? G : H);
    // of a remainder of 1 the complement is 10, which no digit can be
    return row.algorithm().complement(remainder) == checkDigit;
  }

  /** The checks cannot be used for accounts in a foreign currency: they pass. */
  private static boolean isForeignCurrency(AccountDigits digits) {
    return digits.at(A) >= 4 && digits.at(A) <= 8 && digits.at(G) == digits.at(H);
  }

  private int[] weightsOfException10(AccountDigits digits) {
    boolean begins = digits.at(B) == 9 && (digits.at(A) == 0 || digits.at(A) == 9);
    return begins && digits.at(G) == 9 ? withoutUToB() : row.freshWeights();
  }

  private boolean passesSecondOfException14(AccountDigits digits) {
    int last = digits.at(H);
    return (last == 0 || last == 1 || last == 9) && standard(digits.shiftedRight());
  }

  private int[] withoutUToB() {
    int[] weights = row.freshWeights();
    Arrays.fill(weights, 0, C, 0);
    return weights;
  }

  private int remainder(AccountDigits digits, int[] weights) {
    return remainder(digits, weights, 0);
  }

  private int remainder(AccountDigits digits, int[] weights, int added) {
    return row.algorithm().remainder(digits, weights, added);
  }
}
