package org.branchwork.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.branchwork.e2e.SignIn.signIn;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.SelectOption;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/**
 * Money on its way: promised without JavaScript, seen by the bank, placed by keyboard; then a month
 * is closed and its pack proved without the portal.
 */
class FundStoryIT {
  @RegisterExtension static final Portal portal = new Portal();

  private static final String TREASURER = "treasurer@demo.branch";
  private static final String DONOR = "secretary.of.tester@example.org";
  private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Europe/London"));
  private static final Duration CHAINED_WITHIN = Duration.ofSeconds(100);
  private static final BigDecimal GIFT = new BigDecimal("31.40");

  @Test
  void a_pledge_is_paid_through_the_bank_and_placed_by_keyboard() {
    String reference = pledge();
    assertThat(Mailbox.text(portal.mailbox().await(DONOR, 1))).contains(reference);

    var treasurer = portal.atDesk();
    signIn(treasurer, portal, TREASURER);
    String before = bank(treasurer);
    treasurer.open("/portal/fund/statements/import");
    treasurer
        .page()
        .setInputFiles("#file", new FilePayload("today.csv", "text/csv", file(reference, before)));
    press(treasurer, "read");
    scan(treasurer, "statement-read");
    press(treasurer, "import");
    scan(treasurer, "statement-imported");

    assertThat(bank(treasurer)).isEqualTo(plus(before));
    treasurer.page().locator("td a:has-text('" + reference + "')").click();
    assertThat(treasurer.page().locator("#card").innerText()).contains(reference);
    scan(treasurer, "reconcile-suggestion");
    treasurer.page().keyboard().press("Enter");
    treasurer.page().locator(".done").waitFor();
    scan(treasurer, "reconcile-accepted");

    treasurer.open("/portal/fund/pledges?reference=" + reference);
    assertThat(treasurer.page().locator("tr:has-text('" + reference + "')").innerText())
        .contains("£31.40 once")
        .contains("Paid");
    scan(treasurer, "pledge-paid");
  }

  @Test
  void a_month_is_closed_and_its_pack_is_proved_without_the_portal(@TempDir Path place)
      throws Exception {
    var treasurer = portal.atDesk();
    signIn(treasurer, portal, TREASURER);
    treasurer.open("/portal/fund/periods");
    String month = treasurer.page().locator("tbody td b").first().innerText();
    treasurer.page().locator("#close-period").selectOption(new SelectOption().setLabel(month));
    treasurer.page().fill("#close-reason", "all statements are in");
    press(treasurer, "close");
    assertThat(treasurer.page().locator("tr:has-text('" + month + "')").innerText())
        .contains("Closed");
    scan(treasurer, "period-closed");

    Path pack = place.resolve("pack.zip");
    take(treasurer, month).saveAs(pack);

    assertThat(verify(place, pack)).isZero();
    byte[] bytes = Files.readAllBytes(pack);
    bytes[bytes.length / 2] ^= 1;
    Files.write(pack, bytes);
    assertThat(verify(place, pack)).isNotZero();
  }

  /** An entry that was made within the last minute is not chained yet, and the page says so. */
  private static Download take(Visitor treasurer, String month) {
    List<Download> taken = new ArrayList<>();
    treasurer.page().onDownload(taken::add);
    Instant until = Instant.now().plus(CHAINED_WITHIN);
    do {
      treasurer.open("/portal/fund/pack");
      treasurer.page().locator("#span").selectOption(new SelectOption().setLabel(month));
      Response answer =
          treasurer
              .page()
              .waitForResponse(
                  each -> each.request().method().equals("POST"), () -> press(treasurer, "take"));
      if (answer.headerValue("content-type").contains("zip")) {
        treasurer.page().waitForCondition(() -> !taken.isEmpty());
      }
    } while (taken.isEmpty() && Instant.now().isBefore(until));
    assertThat(taken).hasSize(1);
    return taken.get(0);
  }

  private static String pledge() {
    var donor = portal.onPhoneWithoutScript();
    var page = donor.open("/donate").scan("donate").page();
    page.click("main a[href='/donate/winter-hardship/pledge']");
    page.fill("#amount", "a little");
    page.locator("main form .btn").click();
    assertThat(page.title()).startsWith("Error: ");
    donor.scan("pledge-problem");
    page.fill("#amount", GIFT.toPlainString());
    page.locator("input[name=kind][value=BRANCH]").check();
    page.fill("#name", "Tester branch");
    page.fill("#email", DONOR);
    page.locator("main form .btn").click();
    donor.scan("pledged");
    assertThat(donor.cookies()).isEmpty();
    String reference = page.url().replaceAll(".*/pledge/(SF[0-9A-Z]{8}).*", "$1");
    assertThat(page.locator("main").innerText()).contains(reference).doesNotContain("Tester");
    return reference;
  }

  /** What the bank holds, as the reconciliation page says it. */
  private static String bank(Visitor treasurer) {
    treasurer.open("/portal/fund/reconcile");
    return treasurer.page().locator("dl.proof dd").first().innerText().replaceAll("[£,]", "");
  }

  private static String plus(String before) {
    return new BigDecimal(before).add(GIFT).stripTrailingZeros().scale() <= 0
        ? new BigDecimal(before).add(GIFT).toBigInteger().toString()
        : new BigDecimal(before).add(GIFT).setScale(2).toPlainString();
  }

  private static byte[] file(String reference, String before) {
    String text =
        "Transaction Date,Transaction Type,Sort Code,Account Number,Transaction Description,"
            + "Debit Amount,Credit Amount,Balance,\n"
            + "%s,CREDIT,'08-99-99,66374958,TESTER BRANCH %s,,%s,%s,\n"
                .formatted(
                    DateTimeFormatter.ofPattern("dd/MM/yyyy").format(TODAY),
                    reference,
                    GIFT,
                    new BigDecimal(before).add(GIFT).setScale(2));
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static int verify(Path place, Path pack) throws IOException, InterruptedException {
    Path verifier = place.resolve("Verify.java");
    if (!Files.exists(verifier)) {
      try (ZipFile zip = new ZipFile(pack.toFile());
          var in = zip.getInputStream(zip.getEntry("Verify.java"))) {
        Files.copy(in, verifier);
      }
    }
    String java = ProcessHandle.current().info().command().orElseThrow();
    Process process =
        new ProcessBuilder(java, verifier.toString(), pack.toString())
            .redirectErrorStream(true)
            .redirectOutput(place.resolve("said.txt").toFile())
            .start();
    assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
    return process.exitValue();
  }

  private static void press(Visitor visitor, String act) {
    visitor.page().locator("button[value='" + act + "']").click();
  }

  private static void scan(Visitor visitor, String state) {
    visitor.page().setViewportSize(390, 844);
    visitor.scan(state + "-phone");
    visitor.page().setViewportSize(1280, 800);
    visitor.scan(state + "-desk");
  }
}
