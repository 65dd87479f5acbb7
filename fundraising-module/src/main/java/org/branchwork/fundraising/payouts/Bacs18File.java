package org.branchwork.fundraising.payouts;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.branchwork.fundraising.payouts.PayoutRefused.Reason;

/**
 * A file in Bacs Standard 18, for one processing day: the labels VOL1, HDR1, HDR2 and UHL1 (80
 * characters each), a record of 100 characters for each payment (code 99, bank giro credit), a
 * contra record that debits the payer with the sum (code 17), and the labels EOF1, EOF2 and UTL1
 * with the totals. Blocks are not counted, for there is no tape. Source: "Message implementation
 * guide Bacs Standard 18", 2012. A bureau or approved software signs it and hands it in.
 *
 * @param submission who hands it in, and when
 * @param days on which Bacs works
 */
record Bacs18File(Bacs18Submission submission, BankingDays days) {

  /** Eleven digits, of a payment and of the contra record. */
  static final long MOST_PENCE = 99_999_999_999L;

  private static final String CREDIT = "99";
  private static final String CONTRA_DEBIT = "17";
  private static final String OWN_ACCOUNT_TYPE = "0";
  private static final int LABEL_LENGTH = 80;

  /** Year and day of the year after a blank: 1 December 2026 is " 26335". */
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern(" yyDDD", Locale.ROOT);

  /** How long whoever keeps the file is asked to keep it. */
  private static final int DAYS_KEPT = 30;

  /**
   * Writes a run into one file.
   *
   * @throws PayoutRefused naming each row that cannot be written
   */
  PayoutRun write(List<Payment> payments) {
    LocalDate processed = submission.processed();
    new PayoutCheck()
        .run(submission.userNumber().matches("[0-9]{6}"), Reason.USER_NUMBER_MALFORMED)
        .run(submission.serial().matches("(?!0{6})[A-Z0-9]{6}"), Reason.SERIAL_MALFORMED)
        .run(!payerName().isEmpty(), Reason.PAYER_UNWRITABLE)
        .run(!processed.isBefore(submission.made()), Reason.DAY_PAST)
        .run(days.isBankingDay(processed), Reason.DAY_NOT_BANKING)
        .payments(payments, MOST_PENCE)
        .run(fits(payments), Reason.TOTAL_TOO_MUCH)
        .refuse();
    String content =
        records(payments).stream()
            .map(line -> line + PayoutFile.LINE_END)
            .collect(Collectors.joining());
    String name = "bacs18-" + processed + "-" + submission.serial() + ".txt";
    return PayoutRun.of(List.of(new PayoutFile(name, content)), payments);
  }

  /** Stops adding where the sum is too much, so that it never wraps round. */
  private static boolean fits(List<Payment> payments) {
    long sum = 0;
    for (Payment payment : payments) {
      if (payment.pence() > MOST_PENCE - sum) {
        return false;
      }
      sum += Math.max(0, payment.pence());
    }
    return true;
  }

  private List<String> records(List<Payment> payments) {
    long total = PayoutRun.total(payments);
    List<String> records = new ArrayList<>();
    records.add(volume());
    records.add(fileLabel("HDR"));
    records.add(layoutLabel("HDR"));
    records.add(userHeader());
    payments.forEach(payment -> records.add(credit(payment)));
    records.add(contra(total));
    records.add(fileLabel("EOF"));
    records.add(layoutLabel("EOF"));
    records.add(userTrailer(total, payments.size()));
    return records;
  }

  private String volume() {
    String owner = blanks(4) + submission.userNumber() + blanks(4);
    return wide("VOL1" + submission.serial() + blanks(27) + owner, LABEL_LENGTH - 1) + "1";
  }

  private String fileLabel(String label) {
    String user = submission.userNumber();
    return label(
        label + "1",
        "A" + user + "S" + blanks(2) + "1" + user,
        submission.serial(),
        "0001",
        "0001",
        blanks(6),
        DAY.format(submission.made()),
        DAY.format(submission.processed().plusDays(DAYS_KEPT)),
        " ",
        "000000");
  }

  /** Fixed records of 100 characters in blocks of 2,000. */
  private String layoutLabel(String label) {
    return label(label + "2", "F", "02000", "00100", blanks(35), "00");
  }

  private String userHeader() {
    return label(
        "UHL1",
        DAY.format(submission.processed()),
        "999999" + blanks(4),
        "00",
        "000000",
        "1 DAILY  ",
        "000");
  }

  private String userTrailer(long total, int credits) {
    return label("UTL1", digits(total, 13), digits(total, 13), digits(1, 7), digits(credits, 7));
  }

  private String credit(Payment payment) {
    return record(
        payment.payee().sortCode() + payment.payee().number(),
        CREDIT,
        payment.pence(),
        payerName(),
        payment.bankReference(),
        payment.bankName());
  }

  private String contra(long total) {
    return record(payerAccount(), CONTRA_DEBIT, total, payerName(), "CONTRA", payerName());
  }

  private String record(
      String account, String code, long pence, String from, String reference, String name) {
    return account
        + OWN_ACCOUNT_TYPE
        + code
        + payerAccount()
        + blanks(4)
        + digits(pence, 11)
        + wide(from, BankText.LENGTH)
        + wide(reference, BankText.LENGTH)
        + wide(name, BankText.LENGTH);
  }

  private String payerName() {
    return BankText.name(submission.payer().name());
  }

  private String payerAccount() {
    return submission.payer().sortCode() + submission.payer().number();
  }

  private static String label(String... fields) {
    return wide(String.join("", fields), LABEL_LENGTH);
  }

  private static String digits(long number, int width) {
    return String.format(Locale.ROOT, "%0" + width + "d", number);
  }

  private static String wide(String text, int width) {
    return text + blanks(width - text.length());
  }

  private static String blanks(int count) {
    return " ".repeat(count);
  }
}
