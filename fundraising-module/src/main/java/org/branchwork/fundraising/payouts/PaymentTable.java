package org.branchwork.fundraising.payouts;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A run as comma-separated values with a header row, for any bank or bureau that takes a table, and
 * for people: dates as yyyy-mm-dd, sort codes in pairs, so that a spreadsheet keeps their noughts.
 * What a cell holds is folded to letters, digits and a few marks and begins with a letter or digit:
 * none is taken for a formula, and none needs quotes.
 */
final class PaymentTable {

  private static final String HEADER = "Name,Sort code,Account number,Amount,Reference,Date";

  private PaymentTable() {}

  /**
   * Writes a run into one file.
   *
   * @param payOn when the bank is to pay
   * @throws PayoutRefused naming each row that cannot be written
   */
  static PayoutRun write(List<Payment> payments, LocalDate payOn) {
    new PayoutCheck().payments(payments, Bacs18File.MOST_PENCE).refuse();
    String content =
        payments.stream()
            .map(payment -> row(payment, payOn) + PayoutFile.LINE_END)
            .collect(Collectors.joining("", HEADER + PayoutFile.LINE_END, ""));
    return PayoutRun.of(List.of(new PayoutFile("payments-" + payOn + ".csv", content)), payments);
  }

  private static String row(Payment payment, LocalDate payOn) {
    return String.join(
        ",",
        payment.bankName(),
        payment.payee().sortCodeInPairs(),
        payment.payee().number(),
        Pounds.of(payment.pence()),
        payment.bankReference(),
        payOn.toString());
  }
}
