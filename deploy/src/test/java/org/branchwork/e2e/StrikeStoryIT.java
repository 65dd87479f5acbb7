package org.branchwork.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.branchwork.e2e.AtTheBooks.TODAY;
import static org.branchwork.e2e.AtTheBooks.press;
import static org.branchwork.e2e.AtTheBooks.read;
import static org.branchwork.e2e.AtTheBooks.scan;
import static org.branchwork.e2e.SignIn.signIn;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.options.SelectOption;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** A day on strike on its way: claimed on a phone, paid by two people, found at the bank. */
class StrikeStoryIT {
  @RegisterExtension static final Portal portal = new Portal();

  private static final Pattern PAYMENT = Pattern.compile("STRIKE[0-9]+L[0-9]+");
  private static final String CLAIMANT = "claimant.of.tester@example.org";

  @Test
  void a_day_on_strike_is_claimed_paid_by_two_and_found_on_the_statement(@TempDir Path place)
      throws Exception {
    var treasurer = portal.atDesk();
    signIn(treasurer, portal, "treasurer@demo.branch");
    note(treasurer);
    String claimed = claim();
    accept(treasurer, claimed);

    String run = prepare(treasurer);
    var approver = portal.atDesk();
    signIn(approver, portal, "approver@demo.branch");
    approver.open(run);
    scan(approver, "run-to-approve");
    press(approver, "approve-run");
    assertThat(approver.page().locator("main").innerText()).contains("Approved by");

    assertThat(handOut(treasurer, run, place)).contains("66374958", "70.00");
    String payment = payment(treasurer);
    read(treasurer, "STRIKE PAY " + payment, new BigDecimal("-70.00"));
    press(treasurer, "import");
    scan(treasurer, "debit-imported");

    treasurer.open(run);
    scan(treasurer, "run-to-settle");
    press(treasurer, "settle");
    assertThat(treasurer.page().locator("main").innerText())
        .contains("The payments are settled.", "Found on the statement", "Settled");
    scan(treasurer, "run-settled");
  }

  private static void note(Visitor treasurer) {
    var page = treasurer.open("/portal/fund/strike-days").page();
    page.fill("#day", TODAY.minusDays(1).toString());
    page.fill("#share", "1/1");
    page.fill("#dispute", "Winter pay");
    press(treasurer, "note");
    page.locator(".done").waitFor();
    scan(treasurer, "strike-day-noted");
  }

  /** The claim's reference. */
  private static String claim() {
    var member = portal.onPhoneWithoutScript();
    var page = member.open("/claim").scan("claim").page();
    press(member, "send");
    assertThat(page.title()).startsWith("Error: ");
    member.scan("claim-problem");
    page.locator("#kind-STRIKE_PAY").check();
    page.locator("#days select").first().selectOption(new SelectOption().setLabel("the whole day"));
    page.fill("#member", "0029004");
    page.fill("#name", "Colm Whitaker");
    page.fill("#email", CLAIMANT);
    page.fill("#account-name", "Colm Whitaker");
    page.fill("#sort-code", "08-99-99");
    page.fill("#account-number", "66374958");
    press(member, "send");
    member.scan("claimed");
    assertThat(member.cookies()).isEmpty();
    String reference = page.url().replaceAll(".*/claim/(CL-[0-9A-Z]{4}-[0-9A-Z]{4}).*", "$1");
    assertThat(page.locator("main").innerText()).contains(reference, "Received");
    return reference;
  }

  private static void accept(Visitor treasurer, String claimed) {
    treasurer.open("/portal/fund/claims/" + claimed);
    scan(treasurer, "claim-to-decide");
    press(treasurer, "accept");
    treasurer.page().locator(".done").waitFor();
    assertThat(treasurer.page().locator("h1").innerText()).contains("Accepted");
  }

  /** The address of the run. */
  private static String prepare(Visitor treasurer) {
    var page = treasurer.open("/portal/fund/payouts/new").page();
    page.fill("#pay-on", TODAY.toString());
    press(treasurer, "reckon");
    assertThat(page.locator("#reckoned").innerText()).isEqualTo("£70 in 1 payment");
    scan(treasurer, "run-reckoned");
    press(treasurer, "prepare");
    page.locator(".done").waitFor();
    return page.url().replaceAll("^https?://[^/]+|&done=.*$", "");
  }

  private static String handOut(Visitor treasurer, String run, Path place) throws IOException {
    treasurer.open(run);
    treasurer.page().locator("#format").selectOption("UNITY");
    Download file = treasurer.page().waitForDownload(() -> press(treasurer, "hand-out"));
    Path kept = place.resolve("payments.csv");
    file.saveAs(kept);
    return Files.readString(kept);
  }

  private static String payment(Visitor treasurer) {
    Matcher found = PAYMENT.matcher(treasurer.page().locator("main").innerText());
    assertThat(found.find()).isTrue();
    return found.group();
  }
}
