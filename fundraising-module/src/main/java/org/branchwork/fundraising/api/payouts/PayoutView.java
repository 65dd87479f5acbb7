package org.branchwork.fundraising.api.payouts;

import java.time.Instant;
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
 * @param handedOut how it was handed out; empty until it is
 * @param payments how many
 * @param settled how many of them were found on the statement or came back
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
    Instant preparedAt,
    Optional<String> decidedBy,
    Optional<HandedOut> handedOut,
    int payments,
    int settled,
    long totalPence,
    String sha256,
    List<Line> lines) {

  /** The lines are copied. */
  public PayoutView {
    lines = List.copyOf(lines);
  }

  /** Whether it was handed out and each payment was found on the statement or came back. */
  public boolean isSettled() {
    return state == PayoutState.EXPORTED && settled == payments;
  }

  /**
   * How a run was handed out for the first time.
   *
   * @param by {@link org.branchwork.fundraising.api.Caller#label()}
   */
  public record HandedOut(PayoutFormat format, String by, Instant at) {}

  /**
   * One payment.
   *
   * @param reference what the payee's statement shows, once ever: by it a debit is found again
   * @param days what it is for
   * @param worth the same day by day, and how the sum comes about; none in a list of runs
   * @param grantPence how much of it are hardship grants
   * @param paid whether the bank's debit was found
   * @param onStatement whether that is a line of a statement that was imported
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
      List<Worth> worth,
      long grantPence,
      boolean paid,
      boolean onStatement,
      boolean returned) {

    /** The days are copied. */
    public Line {
      days = List.copyOf(days);
      worth = List.copyOf(worth);
    }
  }

  /**
   * What a day came to: its share of the rate, to the nearest penny, half a penny upwards.
   *
   * @param part how much of the day, of {@code of} parts
   * @param ratePence of a whole day
   * @param fullPence the share of the rate, before any cap
   * @param pence what is paid: less than that where a cap cut it
   */
  public record Worth(
      LocalDate on, String dispute, int part, int of, long ratePence, long fullPence, long pence) {}
}
