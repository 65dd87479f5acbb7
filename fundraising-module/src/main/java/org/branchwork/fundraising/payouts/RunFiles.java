package org.branchwork.fundraising.payouts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.branchwork.fundraising.api.BankAccount;
import org.branchwork.fundraising.api.FundraisingRuleBroken;
import org.branchwork.fundraising.api.payouts.PayoutFiles;
import org.branchwork.fundraising.api.payouts.PayoutFormat;
import org.branchwork.fundraising.api.payouts.PayoutView;

/** Writes an approved run as files. */
@ApplicationScoped
class RunFiles {

  private static final BankingDays BANKING = new BankingDays(Set.of());
  private static final int SERIALS = 1_000_000;

  @Inject PayoutSettings settings;
  @Inject PayoutTables tables;

  /**
   * The files of a run.
   *
   * @param made the day on which it is handed out for the first time
   * @throws FundraisingRuleBroken {@code payout.file.*}, one for each sort of fault
   */
  PayoutFiles write(PayoutView run, PayoutFormat format, LocalDate made) {
    List<Payment> payments =
        run.lines().stream()
            .map(line -> new Payment(line.account(), line.pence(), line.reference()))
            .toList();
    try {
      PayoutRun written =
          switch (format) {
            case UNITY ->
                new UnityFiles(settings.unityColumns(), BANKING).write(payments, run.payOn(), made);
            case TABLE -> PaymentTable.write(payments, run.payOn());
            case BACS -> new Bacs18File(submission(run, made), BANKING).write(payments);
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

  /** Runs are numbered, so no two of them have one serial for a long time. */
  private Bacs18Submission submission(PayoutView run, LocalDate made) {
    String serial = String.format(Locale.ROOT, "%06d", run.number() % SERIALS);
    return new Bacs18Submission(
        settings.bacsUserNumber(), serial, payer(run.fund()), made, run.payOn());
  }

  /** The account of the fund that counts: the newest. */
  private BankAccount payer(UUID fund) {
    return tables
        .cells(
            "select a.name, a.sort_code, a.account_number from fundraising.fund_account a"
                + " join fundraising.fund f on f.id = a.fund_id"
                + " where f.public_id = cast(?1 as uuid) order by a.id desc limit 1",
            fund)
        .stream()
        .map(row -> new BankAccount("" + row[0], "" + row[1], "" + row[2]))
        .findFirst()
        .orElseThrow(() -> new FundraisingRuleBroken("payout.file.payer-missing"));
  }
}
