package org.branchwork.fundraising.payouts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.branchwork.fundraising.payouts.PayoutRefused.Reason;

/**
 * The files of Unity Trust Bank's "Bulk Faster Payments": comma-separated without a header row,
 * dates as dd/mm/yyyy, two digits of pence, no future date on a weekend or bank holiday, at most
 * 100 payments a file, so that a long run becomes several files. Source: the bank's pages "Bulk
 * Faster Payments" and its questions and answers.
 *
 * @param columns in their order
 * @param days on which the bank pays
 */
record UnityFiles(List<UnityColumn> columns, BankingDays days) {

  static final int MOST_ROWS = 100;

  /** What Faster Payments carries at most in one payment: a million pounds. */
  static final long MOST_PENCE = 100_000_000;

  UnityFiles {
    columns = List.copyOf(columns);
  }

  /**
   * Writes a run.
   *
   * @param payOn when the bank is to pay; today, or a working day to come
   * @param today in London
   * @throws PayoutRefused naming each row that cannot be written
   */
  PayoutRun write(List<Payment> payments, LocalDate payOn, LocalDate today) {
    new PayoutCheck()
        .run(!payOn.isBefore(today), Reason.DAY_PAST)
        .run(!payOn.isAfter(today) || days.isBankingDay(payOn), Reason.DAY_NOT_BANKING)
        .payments(payments, MOST_PENCE)
        .refuse();
    int count = (payments.size() + MOST_ROWS - 1) / MOST_ROWS;
    List<PayoutFile> files = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      List<Payment> rows =
          payments.subList(i * MOST_ROWS, Math.min((i + 1) * MOST_ROWS, payments.size()));
      String name = "unity-" + payOn + "-" + (i + 1) + "-of-" + count + ".csv";
      files.add(new PayoutFile(name, content(rows, payOn)));
    }
    return PayoutRun.of(files, payments);
  }

  /** No cell needs quotes: what could stand in one has neither comma nor quote. */
  private String content(List<Payment> rows, LocalDate payOn) {
    return rows.stream()
        .map(
            row ->
                columns.stream().map(c -> c.cell(row, payOn)).collect(Collectors.joining(","))
                    + PayoutFile.LINE_END)
        .collect(Collectors.joining());
  }
}
