package org.branchwork.fundraising.payouts;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.branchwork.fundraising.api.FundraisingRuleBroken;
import org.branchwork.fundraising.api.payouts.PayoutFiles;
import org.branchwork.fundraising.api.payouts.PayoutFormat;
import org.branchwork.fundraising.api.payouts.PayoutView;

/** Writes an approved run as files. */
final class RunFiles {

  private static final UnityFiles UNITY =
      new UnityFiles(UnityColumn.USUAL, new BankingDays(Set.of()));

  private RunFiles() {}

  /**
   * The files of a run.
   *
   * @throws FundraisingRuleBroken {@code payout.file.*}, one for each sort of fault
   */
  static PayoutFiles write(PayoutView run, PayoutFormat format, LocalDate today) {
    List<Payment> payments =
        run.lines().stream()
            .map(line -> new Payment(line.account(), line.pence(), line.reference()))
            .toList();
    try {
      PayoutRun written =
          switch (format) {
            case UNITY -> UNITY.write(payments, run.payOn(), today);
            case TABLE -> PaymentTable.write(payments, run.payOn());
          };
      return new PayoutFiles(
          written.files().stream()
              .map(file -> new PayoutFiles.NamedText(file.name(), file.content()))
              .toList(),
          written.payments(),
          written.totalPence(),
          written.sha256());
    } catch (PayoutRefused refused) {
      throw new FundraisingRuleBroken(
          refused.faults().stream()
              .map(
                  fault ->
                      "payout.file."
                          + fault.reason().name().toLowerCase(Locale.ROOT).replace('_', '-'))
              .distinct()
              .toList());
    }
  }
}
