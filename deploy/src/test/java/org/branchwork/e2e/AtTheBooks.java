package org.branchwork.e2e;

import com.microsoft.playwright.options.FilePayload;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** What a treasurer does again and again at the pages of the fund. */
final class AtTheBooks {
  static final LocalDate TODAY = LocalDate.now(ZoneId.of("Europe/London"));

  private AtTheBooks() {}

  static void press(Visitor visitor, String act) {
    visitor.page().locator("button[value='" + act + "']").click();
  }

  static void scan(Visitor visitor, String state) {
    visitor.page().setViewportSize(390, 844);
    visitor.scan(state + "-phone");
    visitor.page().setViewportSize(1280, 800);
    visitor.scan(state + "-desk");
  }

  /** What the bank holds, as the reconciliation page says it. */
  static String bank(Visitor treasurer) {
    treasurer.open("/portal/fund/reconcile");
    return treasurer.page().locator(".proof dd").first().innerText().replaceAll("[£,]", "");
  }

  /** Reads a statement of today with one movement; the page asks whether to import it. */
  static void read(Visitor treasurer, String text, BigDecimal amount) {
    BigDecimal before = new BigDecimal(bank(treasurer));
    treasurer.open("/portal/fund/statements/import");
    FilePayload file = new FilePayload("today.csv", "text/csv", csv(text, amount, before));
    treasurer.page().setInputFiles("#file", file);
    press(treasurer, "read");
  }

  private static byte[] csv(String text, BigDecimal amount, BigDecimal before) {
    String line =
        "%s,%s,'08-99-99,66374958,%s,%s,%s,%s,\n"
            .formatted(
                DateTimeFormatter.ofPattern("dd/MM/yyyy").format(TODAY),
                amount.signum() < 0 ? "DEBIT" : "CREDIT",
                text,
                amount.signum() < 0 ? amount.negate() : "",
                amount.signum() < 0 ? "" : amount,
                before.add(amount).setScale(2));
    String head =
        "Transaction Date,Transaction Type,Sort Code,Account Number,Transaction Description,"
            + "Debit Amount,Credit Amount,Balance,\n";
    return (head + line).getBytes(StandardCharsets.UTF_8);
  }
}
