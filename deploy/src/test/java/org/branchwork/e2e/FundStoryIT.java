package org.branchwork.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.branchwork.e2e.AtTheBooks.bank;
import static org.branchwork.e2e.AtTheBooks.press;
import static org.branchwork.e2e.AtTheBooks.read;
import static org.branchwork.e2e.AtTheBooks.scan;
import static org.branchwork.e2e.SignIn.signIn;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.SelectOption;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
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
  private static final Duration CHAINED_WITHIN = Duration.ofSeconds(100);
  private static final Duration THANKED_WITHIN = Duration.ofSeconds(100);
  private static final BigDecimal GIFT = new BigDecimal("31.40");

  @Test
  void a_pledge_is_paid_through_the_bank_and_placed_by_keyboard() {
    String reference = pledge(DONOR);
    assertThat(Mailbox.text(portal.mailbox().await(DONOR, 1))).contains(reference);

    var treasurer = portal.atDesk();
    signIn(treasurer, portal, TREASURER);
    String before = bank(treasurer);
    long paid = paid(treasurer);
    read(treasurer, "TESTER BRANCH " + reference, GIFT);
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
    var receipt = portal.mailbox().await(DONOR, 2, THANKED_WITHIN);
    assertThat(Mailbox.subject(receipt)).isEqualTo("Thank you: your money has arrived");
    assertThat(Mailbox.text(receipt)).contains("31.40", "This is your receipt");
    assertThat(paidNot(paid, treasurer)).isEqualTo(paid + GIFT.movePointRight(2).longValueExact());
  }

  @Test
  void each_button_copies_what_a_payer_types_and_poster_and_slip_are_papers() {
    String reference = pledge("copies.of.tester@example.org");
    var donor = portal.onPhone();
    var page = donor.open("/pledge/" + reference).page();
    page.context().grantPermissions(List.of("clipboard-read", "clipboard-write"));
    List<String> copied = new ArrayList<>();
    for (var button : page.locator("button.copy[data-copies]").all()) {
      button.click();
      page.waitForCondition(() -> button.innerText().equals("Copied"));
      copied.add("" + page.evaluate("navigator.clipboard.readText()"));
    }
    assertThat(copied).contains(GIFT.toPlainString(), reference, "08-99-99", "66374958");
    donor.scan("pledge-copied");
    for (String paper :
        List.of("/pledge/" + reference + "/slip.pdf", "/donate/winter-hardship/poster.pdf")) {
      var answer = page.request().get(portal.url() + paper);
      assertThat(answer.headers()).containsEntry("content-type", "application/pdf");
      assertThat(new String(answer.body(), StandardCharsets.ISO_8859_1))
          .startsWith("%PDF-")
          .contains("%%EOF");
    }
  }

  /** What the public is told once it moved: the portal's job lets it follow within a minute. */
  private static long paidNot(long before, Visitor visitor) {
    Instant until = Instant.now().plus(THANKED_WITHIN);
    long now;
    do {
      now = paid(visitor);
    } while (now == before && Instant.now().isBefore(until));
    return now;
  }

  /** What the public is told was paid, in pence. */
  private static long paid(Visitor visitor) {
    String total =
        visitor.page().request().get(portal.url() + "/api/v1/appeals/winter-hardship/total").text();
    return Long.parseLong(total.replaceAll(".*\"paidPence\":([0-9]+).*", "$1"));
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

  private static String pledge(String email) {
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
    page.check("#publicName");
    page.fill("#email", email);
    page.locator("main form .btn").click();
    donor.scan("pledged");
    assertThat(donor.cookies()).isEmpty();
    String reference = page.url().replaceAll(".*/pledge/(SF[0-9A-Z]{8}).*", "$1");
    assertThat(page.locator("main").innerText()).contains(reference).doesNotContain("Tester");
    return reference;
  }

  private static String plus(String before) {
    return new BigDecimal(before).add(GIFT).stripTrailingZeros().scale() <= 0
        ? new BigDecimal(before).add(GIFT).toBigInteger().toString()
        : new BigDecimal(before).add(GIFT).setScale(2).toPlainString();
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
}
