package org.branchwork.fundraising.reconciling;

import java.time.LocalDate;
import java.util.UUID;
import org.branchwork.fundraising.api.matching.LineToMatch;
import org.jspecify.annotations.Nullable;

/**
 * A statement line in the books, and how far it was placed.
 *
 * @param duePence what of it is to be paid back and was not yet
 */
record BookedLine(
    UUID line,
    long seq,
    UUID account,
    String accountName,
    LocalDate bookedOn,
    long amountPence,
    long placedPence,
    long duePence,
    int decisions,
    String text,
    String payer,
    String reference,
    @Nullable String payerAccount,
    int occurrence) {

  boolean isCredit() {
    return amountPence > 0;
  }

  /** What is neither placed nor to be paid back, with the sign of the line. */
  long restPence() {
    return amountPence - Long.signum(amountPence) * (placedPence + duePence);
  }

  /** As the ladder reads it: what is left of it. */
  LineToMatch toMatch() {
    return new LineToMatch(bookedOn, restPence(), text, payer, reference, payerAccount);
  }
}
