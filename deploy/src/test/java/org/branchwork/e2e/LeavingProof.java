package org.branchwork.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/**
 * The demo branch leaves: all of its casework in one file, and a new portal that goes on with it.
 */
class LeavingProof {
  @RegisterExtension static final Portal portal = new Portal();
  @TempDir static Path home;

  private static final String ADMIN = "admin@demo.branch";
  private static final String LEAD = "caselead@demo.branch";
  private static final String PASSWORD = "kettle window teapot shelf";
  private static final String WORDS = "My shifts were changed “overnight”.";
  private static final byte[] ROTA =
      "Monday to Friday,\nthen none \u00ff".getBytes(StandardCharsets.UTF_8);

  @Test
  void a_branch_leaves_with_every_case_and_a_new_portal_goes_on_where_it_was() throws IOException {
    String link = enquire();
    String file = home.resolve("casework.zip").toString();
    takeAlong("secret.case", "secret.link");

    List<String> left = command(portal.home(), "admin", "export", file);
    List<String> arrived = command(home, "admin", "import", file);
    List<String> again = command(home, "admin", "export", home.resolve("again.zip").toString());

    assertThat(digest(arrived)).isEqualTo(digest(left)).isEqualTo(digest(again));
    assertThat(arrived).anyMatch(line -> line.contains("go on working"));
    refused(1, "not empty", "admin", "import", file);
    refused(2, "takes 1 arguments", "admin", "export");
    try (var there = Launched.run(home, Map.of());
        var browser = new Browser()) {
      String url = there.awaitReady();
      theMemberReadsOn(visitor(browser, url), link);
      String invitation = saidLink(there);
      try (Visitor admin = visitor(browser, url);
          Visitor lead = visitor(browser, url)) {
        theOldPasswordIsUnknown(lead);
        enrol(admin.open(invitation), ADMIN);
        admin.open("/portal/accounts").page().click("tr:has-text('" + LEAD + "') a");
        admin.page().click("form:has(input[value=invite]) button");
        enrol(lead.open(admin.page().locator("main .done code").innerText()), LEAD);
        theLeadReadsTheCase(lead, link);
      }
    }
  }

  private static String enquire() {
    Page page = portal.atDeskWithoutScript().open("/contact/enquiry").page();
    page.fill("#name", "Robin Example");
    page.fill("#telephone", "01632 960 014");
    page.fill("#message", WORDS);
    page.setInputFiles("#files", new FilePayload("rota.txt", "text/plain", ROTA));
    page.click("button[value=check]");
    page.click("form[action='/contact/sent'] .btn");
    return page.locator("#link a").getAttribute("href");
  }

  private static void takeAlong(String... secrets) throws IOException {
    Files.createDirectories(home.resolve("secrets"));
    for (String secret : secrets) {
      Files.copy(
          portal.home().resolve("secrets").resolve(secret),
          home.resolve("secrets").resolve(secret));
    }
  }

  private static List<String> command(Path of, String... words) {
    try (var command = Launched.command(of, of.resolve("data"), words)) {
      assertThat(command.exitCode()).as(command.said().toString()).isZero();
      return command.said();
    }
  }

  private static void refused(int exitCode, String sentence, String... words) {
    try (var command = Launched.command(home, home.resolve("data"), words)) {
      assertThat(command.exitCode()).as(command.said().toString()).isEqualTo(exitCode);
      assertThat(String.join("\n", command.said())).contains(sentence);
    }
  }

  private static String digest(List<String> said) {
    return said.stream().filter(line -> line.startsWith("digest ")).findFirst().orElseThrow();
  }

  private static String saidLink(Launched launched) {
    return launched.said().stream()
        .filter(line -> line.contains("/portal/invite/"))
        .findFirst()
        .orElseThrow()
        .strip();
  }

  private static Visitor visitor(Browser browser, String url) {
    var window = new NewContextOptions().setViewportSize(1280, 900).setLocale("en-GB");
    return new Visitor(browser.chromium(), window, url);
  }

  private static void theMemberReadsOn(Visitor member, String link) {
    try (member) {
      Page page = member.open(link.substring(link.indexOf("/enquiry/"))).page();
      assertThat(page.locator("ul.talk").innerText()).contains(WORDS);
      String rota = page.locator("a[href^='/files/']").first().getAttribute("href");
      assertThat(bytes(page, rota)).isEqualTo(ROTA);
      assertThat(page.content()).contains("exported all cases by command");
    }
  }

  private static byte[] bytes(Page page, String path) {
    return page.request().get(page.url().replaceFirst("(//[^/]+)/.*", "$1") + path).body();
  }

  private static void theOldPasswordIsUnknown(Visitor lead) {
    Page page = lead.open("/portal/sign-in").page();
    page.fill("#email", LEAD);
    page.fill("#password", portal.password());
    page.click("main button[type=submit]");
    assertThat(page.title()).startsWith("Error: ");
  }

  private static void enrol(Visitor person, String account) {
    Page page = person.page();
    var app = new Authenticator(page.locator("code.key").innerText());
    page.fill("#password", PASSWORD);
    page.fill("#again", PASSWORD);
    page.fill("#code", app.next("there " + account));
    page.click("main button[type=submit]");
    assertThat(page.locator(".codes code").count()).isEqualTo(10);
  }

  private static void theLeadReadsTheCase(Visitor lead, String link) {
    String reference = link.replaceFirst(".*/enquiry/([^?]+).*", "$1");
    Page page = lead.open("/portal/cases/" + reference).page();
    assertThat(page.locator("main").innerText()).contains("Robin Example").contains(WORDS);
    String rota = page.locator("a[href^='/files/']").first().getAttribute("href");
    assertThat(bytes(page, rota)).isEqualTo(ROTA);
    lead.scan("case-after-leaving");
  }
}
