package org.branchwork.fundraising.api.yearend;

import java.util.List;

/**
 * The receipts and payments account of a year, or of other days: money that came and went, in the
 * bank and in cash. An opening balance is no receipt. What was taken back counts as if it had not
 * been; what is unknown or unexplained, and strike pay with what members are owed, is told as what
 * is left.
 *
 * @param openingPence what was there when the days, or in their course the books, began
 * @param receipts by account, each more than nothing unless a reversal is of an earlier day
 * @param payments likewise
 * @param transfers what each fund took from other funds, less than nothing for what it gave:
 *     neither receipt nor payment, and nothing together
 * @param closingPence what is there at the end of the last day
 */
public record ReceiptsAndPayments(
    long openingPence,
    List<AccountSum> receipts,
    List<AccountSum> payments,
    List<AccountSum> transfers,
    long closingPence) {

  /** The lists are copied. */
  public ReceiptsAndPayments {
    receipts = List.copyOf(receipts);
    payments = List.copyOf(payments);
    transfers = List.copyOf(transfers);
  }

  /** All receipts together. */
  public long receiptsPence() {
    return sum(receipts);
  }

  /** All payments together. */
  public long paymentsPence() {
    return sum(payments);
  }

  /** What funds took from each other, together: nothing, unless the books do not hold. */
  public long transfersPence() {
    return sum(transfers);
  }

  /** Whether it closes with what it opened with, and what came, and what went. */
  public boolean addsUp() {
    return transfersPence() == 0
        && Math.subtractExact(Math.addExact(openingPence, receiptsPence()), paymentsPence())
            == closingPence;
  }

  static long sum(List<AccountSum> sums) {
    return sums.stream().mapToLong(AccountSum::pence).reduce(0, Math::addExact);
  }
}
