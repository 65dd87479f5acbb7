package org.branchwork.fundraising.api.payouts;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.branchwork.fundraising.api.BankAccount;

/**
 * A run.
 *
 * @param number its place among all runs, with gaps
 * @param preparedBy {@link org.branchwork.fundraising.api.Caller#label()} of whoever did
 * @param decidedBy of who approved or rejected it
 * @param payments how many
 * @param totalPence their sum
 * @param sha256 over all that it pays, as it stands there now: 64 hexadecimal digits
 * @param lines its payments in their order; none in a list of runs
 */
public record PayoutView(
    UUID run,
    long number,
    UUID fund,
    PayoutState state,
    LocalDate payOn,
    String preparedBy,
    Optional<String> decidedBy,
    int payments,
    long totalPence,
    String sha256,
    List<Line> lines) {

  /** The lines are copied. */
  public PayoutView {
    lines = List.copyOf(lines);
  }

  /**
   * One payment.
   *
   * @param reference what the payee's statement shows, once ever: by it a debit is found again
   * @param days what it is for
   * @param paid whether the bank's debit was found
   * @param returned whether it came back
   */
  public record Line(
      int line,
      UUID payee,
      String member,
      BankAccount account,
      long pence,
      String reference,
      List<LocalDate> days,
      boolean paid,
      boolean returned) {

    /** The days are copied. */
    public Line {
      days = List.copyOf(days);
    }
  }
}
