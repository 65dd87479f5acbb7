package org.branchwork.fundraising.payouts;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A run cannot be written as it is, and nothing of it was. All rows at fault are named at once; the
 * message is one sentence for each, without a name or an account.
 */
final class PayoutRefused extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** What is wrong, and how it is mended. */
  enum Reason {
    NAME_UNWRITABLE("the name has no letter that banks carry: write it in Latin letters"),
    REFERENCE_EMPTY("the reference has none of A-Z and 0-9: give it some"),
    REFERENCE_ALL_SAME("the reference is one character over and over: give it another"),
    PENCE_NOT_POSITIVE("the amount is nothing or less: take the row out, or mend the amount"),
    PENCE_TOO_MUCH(
        "the amount is more than one payment of this kind holds: part it, or pay it by"
            + " another way"),
    TOTAL_TOO_MUCH("all amounts together are more than one file holds: part the run"),
    NOTHING_TO_PAY("there is no payment in it: add one"),
    DAY_PAST("the day of payment is past: choose another"),
    DAY_NOT_BANKING("banks do not pay on that day: choose a working day"),
    PAYER_UNWRITABLE("the payer's name has no letter that banks carry: write it in Latin letters"),
    USER_NUMBER_MALFORMED("the service user number is not six digits: look it up with the bank"),
    SERIAL_MALFORMED("the serial number is not six of A-Z and 0-9, or all noughts: mend it");

    private final String sentence;

    Reason(String sentence) {
      this.sentence = sentence;
    }
  }

  /**
   * One fault.
   *
   * @param row which payment, the first is 1; {@link #RUN} for the run as a whole
   */
  record Fault(int row, Reason reason) {

    static final int RUN = 0;

    String sentence() {
      return (row == RUN ? "The run: " : "Row " + row + ": ") + reason.sentence + ".";
    }
  }

  private final List<Fault> faults;

  PayoutRefused(List<Fault> faults) {
    super(faults.stream().map(Fault::sentence).collect(Collectors.joining(" ")));
    this.faults = List.copyOf(faults);
  }

  List<Fault> faults() {
    return faults;
  }
}
