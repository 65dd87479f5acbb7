package org.branchwork.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The whole way of an enquiry: a member without JavaScript, staff without a mouse, real mail. Each
 * state is scanned and kept as a picture.
 */
class StoryIT {
  @RegisterExtension static final Portal portal = new Portal();

  private static final String LEAD = "caselead@demo.branch";
  private static final String CASEWORKER = "caseworker@demo.branch";

  @ParameterizedTest
  @ValueSource(strings = {"phone", "desk"})
  void an_enquiry_travels_from_the_contact_page_to_a_caseworker_and_back(String size) {
    String name = "Kim Sample " + size;
    String address = "kim." + size + "@example.org";
    int toLead = portal.mailbox().to(LEAD).size();
    int toCaseworker = portal.mailbox().to(CASEWORKER).size();

    Visitor member = member(size);
    String reference = enquire(member, size, name, address);
    String privateLink = member.page().locator("#link a").getAttribute("href");

    var acknowledged = portal.mailbox().await(address, 1);
    assertThat(Mailbox.link(acknowledged)).isEqualTo(privateLink);
    saysNothing(Mailbox.subject(acknowledged));
    portal.mailbox().await(LEAD, toLead + 1);

    Visitor lead = staff(size, LEAD);
    triage(lead, size, reference, name);
    var told = portal.mailbox().await(CASEWORKER, toCaseworker + 1);
    assertThat(Mailbox.text(told)).doesNotContain(name).doesNotContain("Dismissed");

    Visitor caseworker = staff(size, CASEWORKER);
    work(caseworker, size, reference);

    var mailed = portal.mailbox().await(address, 2);
    saysNothing(Mailbox.subject(mailed));
    assertThat(Mailbox.text(mailed)).doesNotContain("letter of dismissal");
    answer(member, size, Mailbox.link(mailed));
    portal.mailbox().await(CASEWORKER, toCaseworker + 2);

    close(caseworker, size, reference);
    reopen(member, size, privateLink);
    caseworker.open("/portal/cases/" + reference).scan("case-reopened-" + size);
    assertThat(caseworker.page().locator("ul.talk").innerText())
        .contains("One more thing has come up.");

    ownEnquiries(member, size, address, reference);
  }

  private static Visitor member(String size) {
    return "phone".equals(size) ? portal.onPhoneWithoutScript() : portal.atDeskWithoutScript();
  }

  /** From the contact page to the reference; every state of the form on the way. */
  private static String enquire(Visitor member, String size, String name, String address) {
    Page page = member.open("/contact").scan("contact-" + size).page();
    assertThat(member.cookies()).isEmpty();
    page.click("main a[href='/contact/enquiry']");
    member.scan("enquiry-" + size);
    page.click("button[value=check]");
    assertThat(page.title()).startsWith("Error: ");
    member.scan("enquiry-problems-" + size);
    page.fill("#name", name);
    page.fill("#email", address);
    page.fill("#telephone", "01632 960 007");
    page.fill("#message", "Dismissed on Friday after sickness absence. I need help \uD83D\uDE1F");
    page.check("#hearing");
    page.fill("#happened-day", "31");
    page.fill("#happened-month", "2");
    page.fill("#happened-year", "2026");
    attach(page, "letter.txt", "text/plain", "The letter of dismissal, word by word.");
    page.click("button[value=check]");
    assertThat(page.locator(".summary").innerText()).contains("31/2/2026");
    happenedLately(page);
    page.press("#happened-year", "Enter");
    assertThat(member.heading()).isEqualTo("Check your answers");
    assertThat(page.content()).contains("letter.txt");
    member.scan("enquiry-check-" + size);
    page.goBack();
    assertThat(page.inputValue("#name")).isEqualTo(name);
    assertThat(page.content()).contains("letter.txt");
    page.click("button[value=check]");
    page.click("form[action='/contact/sent'] .btn");
    member.scan("enquiry-sent-" + size);
    String reference = page.locator("#reference").innerText();
    assertThat(reference).matches("EQ-[0-9A-Z]{4}-[0-9A-Z]{4}");
    page.reload();
    assertThat(page.locator("#reference").innerText()).isEqualTo(reference);
    page.goBack();
    assertThat(page.locator("#reference").innerText()).isEqualTo(reference);
    return reference;
  }

  /** So that no time limit is near when the case is closed. */
  private static void happenedLately(Page page) {
    LocalDate day = LocalDate.now(ZoneId.of("Europe/London")).minusDays(20);
    page.fill("#happened-day", "" + day.getDayOfMonth());
    page.fill("#happened-month", "" + day.getMonthValue());
    page.fill("#happened-year", "" + day.getYear());
  }

  private static void attach(Page page, String name, String type, String content) {
    page.setInputFiles(
        "#files", new FilePayload(name, type, content.getBytes(StandardCharsets.UTF_8)));
  }

  private static void saysNothing(String subject) {
    assertThat(subject.toLowerCase(Locale.ROOT))
        .doesNotContain("union", "branch", "enquiry", "case", "dismiss", "northgate");
  }

  /** Signs in by keyboard alone: password, then the code of the authenticator app. */
  private static Visitor staff(String size, String account) {
    Visitor visitor = "phone".equals(size) ? portal.onPhone() : portal.atDesk();
    visitor.open("/portal").scan("sign-in-" + size);
    Keyboard keyboard = new Keyboard(visitor.page());
    keyboard.to("#email").type(account).to("#password").type(portal.password()).enter();
    visitor.scan("sign-in-code-" + size);
    keyboard.to("#code").type(portal.authenticator().next(account)).enter();
    assertThat(visitor.page().url()).isEqualTo(portal.url() + "/portal");
    visitor.scan("my-day-" + account.replaceAll("@.*", "-") + size);
    return visitor;
  }

  private static void triage(Visitor lead, String size, String reference, String name) {
    Keyboard keyboard = new Keyboard(lead.page());
    lead.open("/portal/cases").scan("queue-" + size);
    assertThat(lead.page().locator("table.cases tbody tr").first().innerText())
        .contains(reference)
        .contains("Dismissed on Friday")
        .contains("I need help \uD83D\uDE1F");
    keyboard.to("a.open[href$='" + reference + "']").enter();
    lead.scan("case-new-" + size);
    assertThat(lead.page().locator("h1").innerText()).contains(name);
    keyboard.to("button[value=triage]").enter();
    assertThat(lead.page().locator(".summary li").count()).isEqualTo(2);
    lead.scan("case-triage-problems-" + size);
    keyboard.to("#category").type("Dismissal").to("#urgency").type("Soon");
    keyboard.to("#caseworker").type("Priya").to("button[value=triage]").enter();
    assertThat(lead.page().locator(".done").innerText()).contains("Triage is saved");
    lead.scan("case-triaged-" + size);
  }

  private static void work(Visitor caseworker, String size, String reference) {
    Keyboard keyboard = new Keyboard(caseworker.page());
    caseworker.open("/portal/cases?view=mine").scan("queue-mine-" + size);
    assertThat(caseworker.page().locator("table.cases tbody tr").first().innerText())
        .contains(reference);
    keyboard.to("a.open[href$='" + reference + "']").enter();
    keyboard.to("#note").type("The manager is known for this.").to("button[value=note]").enter();
    attach(caseworker.page(), "form.txt", "text/plain", "To be filled in.");
    keyboard.to("button[value=reply]").enter();
    assertThat(caseworker.page().locator(".summary").innerText())
        .contains("Choose your files again");
    keyboard.to("#reply").type("Please send us your letter of dismissal.");
    keyboard.to("button[value=reply]").enter();
    assertThat(caseworker.page().locator(".done").innerText()).contains("reply is sent");
    caseworker.scan("case-replied-" + size);
  }

  private static void answer(Visitor member, String size, String link) {
    Page page = member.open(link).scan("conversation-" + size).page();
    assertThat(page.content())
        .contains("Please send us your letter of dismissal.")
        .doesNotContain("The manager is known for this.");
    attach(page, "rota.txt", "text/plain", "Monday to Friday.");
    page.fill("#text", "m".repeat(20_001));
    page.click("form .btn");
    assertThat(page.title()).startsWith("Error: ");
    assertThat(page.locator("form ul.files").innerText()).contains("rota.txt");
    member.scan("conversation-problem-" + size);
    write(member, "Here it is.");
    assertThat(page.locator("ul.talk").innerText()).contains("Here it is.").contains("rota.txt");
    member.scan("conversation-answered-" + size);
  }

  private static void write(Visitor member, String text) {
    member.page().fill("#text", text);
    member.page().click("form .btn");
    assertThat(member.page().locator("#sent").isVisible()).isTrue();
  }

  private static void close(Visitor caseworker, String size, String reference) {
    Keyboard keyboard = new Keyboard(caseworker.page());
    caseworker.open("/portal/cases?view=mine");
    assertThat(caseworker.page().locator("table.cases tbody tr").first().innerText())
        .contains(reference)
        .contains("Unread");
    keyboard.to("a.open[href$='" + reference + "']").enter();
    keyboard.to("#outcome").type("Advice").to("button[value=close]").enter();
    assertThat(caseworker.page().locator(".done").innerText()).contains("The case is closed");
    caseworker.scan("case-closed-" + size);
  }

  private static void reopen(Visitor member, String size, String privateLink) {
    member.open(privateLink).scan("conversation-closed-" + size);
    assertThat(member.page().locator(".notice").innerText())
        .contains("We have given you our advice")
        .contains("This enquiry is closed");
    write(member, "One more thing has come up.");
  }

  /** The one-time link: a button first, and only its post uses it up. */
  private static void ownEnquiries(Visitor member, String size, String address, String reference) {
    Page page = member.open("/my").scan("my-" + size).page();
    page.fill("#email", address);
    page.click("form .btn");
    member.scan("my-asked-" + size);
    String link = oneTimeLink(address);
    member.open(link).open(link).scan("my-button-" + size);
    assertThat(page.content()).doesNotContain(reference);
    page.click("form .btn");
    assertThat(page.content()).contains(reference);
    member.scan("my-list-" + size);
    member.open(link).scan("my-used-" + size);
    assertThat(page.content()).contains("has been used").doesNotContain(reference);
    assertThat(page.context().request().post(link).text())
        .contains("has been used")
        .doesNotContain(reference);
  }

  /** The link of the first mail that has one to all own enquiries. */
  private static String oneTimeLink(String address) {
    for (int mails = 1; ; mails++) {
      portal.mailbox().await(address, mails);
      String link = Mailbox.link(portal.mailbox().to(address).get(mails - 1));
      if (link.contains("/my/")) {
        return link;
      }
    }
  }
}
