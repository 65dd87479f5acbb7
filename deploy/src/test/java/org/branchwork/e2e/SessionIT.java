package org.branchwork.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Who is signed in, what a session that ended costs, and what others may not see. */
class SessionIT {
  @RegisterExtension static final Portal portal = new Portal();

  private static Visitor signedIn(String account) {
    Visitor visitor = portal.atDesk();
    SignIn.signIn(visitor, portal, account);
    return visitor;
  }

  private static void enterCode(Page page, String account) {
    page.fill("#code", portal.authenticator().next(account));
    page.click("button[type=submit]");
  }

  @Test
  void a_reply_that_was_typed_while_the_session_ended_is_offered_again_after_signing_in() {
    String account = "caseworker2@demo.branch";
    Visitor visitor = signedIn(account).open("/portal/cases?view=mine");
    Page page = visitor.page();
    page.locator("a.open").first().click();
    String address = page.url();
    page.fill("#reply", "Half an hour of careful words.");
    page.context().clearCookies();
    page.click("button[value=reply]");
    assertThat(page.url()).contains("/portal/sign-in");

    page.fill("#email", account);
    page.fill("#password", portal.password());
    page.click("button[type=submit]");
    enterCode(page, account);

    assertThat(page.url()).startsWith(address);
    assertThat(page.inputValue("#reply")).isEqualTo("Half an hour of careful words.");
    visitor.scan("case-text-kept");
  }

  @Test
  void another_caseworkers_case_and_a_missing_one_answer_the_same_bytes() {
    Visitor lead = signedIn("caselead@demo.branch").open("/portal/cases?view=new");
    String others = lead.page().locator("a.open").first().getAttribute("href");
    var requests = signedIn("caseworker@demo.branch").page().context().request();

    var other = requests.get(portal.url() + others);
    var missing = requests.get(portal.url() + "/portal/cases/EQ-0123-45CW");

    assertThat(other.status()).isEqualTo(404);
    assertThat(other.body()).isEqualTo(missing.body());
  }

  @Test
  void a_wrong_password_and_an_unknown_address_get_the_same_answer() {
    assertThat(refusal("admin@demo.branch")).isEqualTo(refusal("nobody@demo.branch"));
  }

  private static String refusal(String account) {
    Page page = portal.atDesk().open("/portal/sign-in").page();
    page.fill("#email", account);
    page.fill("#password", "not the password at all");
    page.click("button[type=submit]");
    if (page.locator("#code").count() > 0) {
      page.fill("#code", "000000");
      page.click("button[type=submit]");
    }
    return page.locator("main").innerText();
  }

  @Test
  void the_administrator_sees_operations_and_accounts_and_no_case() {
    Visitor admin = signedIn("admin@demo.branch");
    var requests = admin.page().context().request();

    assertThat(requests.get(portal.url() + "/portal/cases").status()).isEqualTo(403);
    assertThat(requests.get(portal.url() + "/portal/operations").status()).isEqualTo(200);
    assertThat(requests.get(portal.url() + "/portal/accounts").status()).isEqualTo(200);
    admin.open("/portal").scan("my-day-admin");
  }

  @Test
  void the_public_pages_are_whole_on_a_phone_without_script_and_leave_no_cookie() {
    Visitor member = portal.onPhoneWithoutScript();
    for (String path : new String[] {"/", "/news", "/donate", "/pages/about-us", "/privacy"}) {
      member.open(path).scan("public" + path.replace('/', '-'));
    }
    member.open("/accessibility").scan("accessibility");
    member.open("/imprint").scan("imprint");
    member.open("/nothing-here").scan("not-found");
    member.open("/news").page().locator("main h2 a").first().click();
    member.scan("post");

    assertThat(member.cookies()).isEmpty();
  }
}
