package org.branchwork.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.regex.Pattern;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A case lead seals a case; both sides read since when, and everything goes on as before. */
class SealingIT {
  @RegisterExtension static final Portal portal = new Portal();
  private static final String LEAD = "caselead@demo.branch";

  @ParameterizedTest
  @ValueSource(strings = {"phone", "desk"})
  void a_sealed_case_says_so_to_both_sides_and_is_read_by_both(String size) throws Exception {
    String sent = enquire();
    Visitor lead = signedIn(size);
    Page page = lead.open("/portal/cases/" + value("reference", sent)).page();
    page.click("button[value=seal]");
    assertThat(page.locator(".done").innerText()).contains("sealed from now on");
    page.fill("#reply", "Nobody else can read this.");
    page.click("button[value=reply]");

    assertThat(page.locator("section[aria-labelledby=seal]").innerText())
        .contains("Sealed since")
        .contains("backups");
    assertThat(page.locator("button[value=seal]").count()).isZero();
    assertThat(page.locator("ul.talk").innerText())
        .contains("My hours were cut.", "sealed the case", "Nobody else can read this.");
    lead.scan("case-sealed-" + size);

    Visitor member = member(size);
    String link = URI.create(value("trackingUrl", sent)).getRawPath();
    member.open(link + "?key=" + value("key", sent)).scan("conversation-sealed-" + size);
    assertThat(member.page().content())
        .contains("Sealed since")
        .contains("Nobody else can read this.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"phone", "desk"})
  void a_member_seals_with_the_form_or_later_and_both_sides_read_what_that_covers(String size) {
    Visitor member = member(size);
    Page page = member.open("/contact/enquiry").page();
    page.fill("#name", "Mina Example");
    page.fill("#telephone", "01632 960 008");
    page.fill("#message", "Words for the branch alone.");
    page.check("#sealed");
    page.click("button[value=check]");
    assertThat(page.locator("dl.answers").innerText()).containsPattern("Sealed\\s+Yes");
    member.scan("enquiry-check-sealed-" + size);
    page.click("form[action='/contact/sent'] .btn");
    String reference = page.locator("#reference").innerText();
    member.open(page.locator("#link a").getAttribute("href"));
    assertThat(page.content()).contains("Sealed from the start", "Words for the branch alone.");
    assertThat(page.locator("button[value=seal]").count()).isZero();
    member.scan("conversation-sealed-first-" + size);

    Visitor lead = signedIn(size);
    Page queue = lead.open("/portal/cases").page();
    assertThat(queue.locator("table.cases").innerText()).contains("open the case to read it");
    lead.scan("cases-with-sealed-" + size);
    lead.open("/portal/cases/" + reference);
    assertThat(queue.content())
        .contains("Sealed by the member from the start", "Words for the branch alone.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"phone", "desk"})
  void a_member_who_seals_later_keeps_what_was_typed_meanwhile(String size) throws Exception {
    String sent = enquire();
    Visitor member = member(size);
    String link = URI.create(value("trackingUrl", sent)).getRawPath();
    Page page = member.open(link + "?key=" + value("key", sent)).page();
    member.scan("conversation-to-seal-" + size);
    page.fill("#text", "Half a thought");
    page.click("button[value=seal]");

    assertThat(page.inputValue("#text")).isEqualTo("Half a thought");
    assertThat(page.locator("#sealing").innerText()).startsWith("Sealed since");
    assertThat(page.locator("button[value=seal]").count()).isZero();
  }

  private static Visitor member(String size) {
    return "phone".equals(size) ? portal.onPhoneWithoutScript() : portal.atDeskWithoutScript();
  }

  private static String enquire() throws IOException, InterruptedException {
    var request =
        HttpRequest.newBuilder(URI.create(portal.url() + "/api/v1/enquiries"))
            .header("Content-Type", "application/json")
            .POST(
                HttpRequest.BodyPublishers.ofString(
                    "{\"name\":\"Ann Example\",\"telephone\":\"01632 960 001\","
                        + "\"message\":\"My hours were cut.\"}"))
            .build();
    return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString()).body();
  }

  private static String value(String name, String json) {
    var found = Pattern.compile('"' + name + "\":\"([^\"]+)\"").matcher(json);
    assertThat(found.find()).as(json).isTrue();
    return found.group(1);
  }

  private static Visitor signedIn(String size) {
    Visitor visitor = "phone".equals(size) ? portal.onPhone() : portal.atDesk();
    SignIn.signIn(visitor, portal, LEAD);
    return visitor;
  }
}
