package org.branchwork.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.Locale;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A lead opens a collective, two members join, the lead writes to all, each answers privately. */
class CollectiveIT {
  @RegisterExtension static final Portal portal = new Portal();
  private static final String LEAD = "caselead@demo.branch";

  @ParameterizedTest
  @ValueSource(strings = {"phone", "desk"})
  void members_of_a_collective_are_written_to_at_once_and_answer_each_alone(String size) {
    Visitor lead = "phone".equals(size) ? portal.onPhone() : portal.atDesk();
    SignIn.signIn(lead, portal, LEAD);
    String link = open(lead, size);

    Visitor ann = member(size);
    join(ann, size, link, "Ann " + size, true);
    String annReads = ann.page().locator("#link a").getAttribute("href");
    Visitor ben = member(size);
    join(ben, size, link, "Ben " + size, false);
    String benReads = ben.page().locator("#link a").getAttribute("href");

    share(lead, size);
    answer(ann, annReads, "Ann answers.");
    answer(ben, benReads, "Ben answers.");
    assertThat(ann.page().content())
        .contains("We meet on Monday.", "The rates were cut.", "Ann answers.")
        .doesNotContain("Ben");
    assertThat(ben.page().content()).contains("We meet on Monday.").doesNotContain("Ann");
    ann.scan("conversation-in-collective-" + size);
    portal.mailbox().await("ann." + size + "@example.org", 2);

    close(lead, size, link, ann);
  }

  private static Visitor member(String size) {
    return "phone".equals(size) ? portal.onPhoneWithoutScript() : portal.atDeskWithoutScript();
  }

  private static String open(Visitor lead, String size) {
    Page page = lead.open("/portal/collectives").scan("collectives-" + size).page();
    page.click("a[href='/portal/collectives/new']");
    page.click("main button.btn");
    assertThat(page.title()).startsWith("Error: ");
    lead.scan("new-collective-problem-" + size);
    page.fill("#name", "Night rates " + size);
    page.selectOption("#category", "PAY");
    page.fill("#employer", "Northgate Council");
    page.fill("#title", "The pay for our night shifts");
    page.fill("#wording", "The council cut the rate for nights. We want to take it up together.");
    page.click("main button.btn");
    assertThat(page.locator(".done").innerText()).contains("The collective is open");
    lead.scan("collective-empty-" + size);
    return page.locator("#link a").getAttribute("href");
  }

  private static void join(Visitor member, String size, String link, String name, boolean scanned) {
    Page page = member.open(link).page();
    page.click("button[value=check]");
    assertThat(page.locator(".summary").innerText()).contains("Tick the box if you agree");
    if (scanned) {
      member.scan("join-problems-" + size);
    }
    page.fill("#name", name);
    page.fill("#email", name.toLowerCase(Locale.ROOT).replace(" ", ".") + "@example.org");
    page.fill("#message", name + " lost the night rate.");
    page.check("#agreed");
    page.click("button[value=check]");
    assertThat(member.heading()).isEqualTo("Check your answers");
    assertThat(page.locator("dl.answers").innerText()).contains("Agreed to act together");
    if (scanned) {
      member.scan("join-check-" + size);
    }
    page.click("button.btn");
    assertThat(page.locator("#reference").innerText()).startsWith("EQ-");
    page.reload();
    if (scanned) {
      member.scan("join-sent-" + size);
    }
  }

  private static void share(Visitor lead, String size) {
    Page page = lead.page();
    page.fill("#entry-on-day", "2");
    page.fill("#entry-on-month", "11");
    page.fill("#entry-on-year", "2025");
    page.fill("#entry", "The rates were cut.");
    page.check("#entry-shared");
    page.click("button[value=entry]");
    page.fill("#message", "We meet on Monday.");
    page.click("button[value=write]");
    assertThat(page.locator(".done").innerText()).contains("Written to all");
    assertThat(page.locator("main").innerText())
        .contains("Ann " + size, "Ben " + size, "2 members have it.", "Members read this");
    lead.scan("collective-" + size);
    lead.open("/portal/collectives").scan("collectives-one-" + size);
    page.click("a.open >> text=Night rates " + size);
  }

  private static void answer(Visitor member, String link, String words) {
    member.open(link).page().fill("#text", words);
    member.page().click("form .btn");
    assertThat(member.page().locator("#sent").isVisible()).isTrue();
  }

  /** A shut sign-up says so calmly; an address that was replaced is not there. */
  private static void close(Visitor lead, String size, String link, Visitor member) {
    lead.page().click("button[value=sign-up-close]");
    member.open(link).scan("join-shut-" + size);
    assertThat(member.page().content()).contains("takes no more sign-ups");
    lead.page().click("button[value=link-replace]");
    assertThat(lead.page().locator("#link a").getAttribute("href")).isNotEqualTo(link);
    assertThat(member.page().context().request().get(link).status()).isEqualTo(404);
    lead.page().click("button[value=collective-close]");
    assertThat(lead.page().locator(".notice").innerText()).contains("Closed on");
    lead.scan("collective-closed-" + size);
  }
}
