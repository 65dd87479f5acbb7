package org.branchwork.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** People come, lose their telephones and go: the accounts of the branch, as it lives. */
class AccountsIT {
  @RegisterExtension static final Portal portal = new Portal();

  private static final String ADMIN = "admin@demo.branch";
  // a portal that runs elsewhere may remember the Lee of an earlier run
  private static final String LEE = "lee." + System.currentTimeMillis() + "@demo.branch";
  private static final String PASSWORD = "kettle window teapot shelf";

  private static void signIn(Visitor visitor, String account) {
    Page page = visitor.open("/portal/sign-in").page();
    page.fill("#email", account);
    page.fill("#password", portal.password());
    page.click("main button[type=submit]");
    page.fill("#code", portal.authenticator().next(account));
    page.click("main button[type=submit]");
  }

  private static Visitor admin() {
    Visitor admin = portal.atDesk();
    signIn(admin, ADMIN);
    return admin;
  }

  /** What the page with a single-use link shows of it. */
  private static String link(Visitor admin) {
    return admin.page().locator("main .done code").innerText();
  }

  /** The key that an authenticator app would take from the page. */
  private static Authenticator enrolling(Visitor person) {
    return new Authenticator(person.page().locator("code.key").innerText());
  }

  @Test
  void a_person_is_invited_enrols_on_a_phone_loses_it_and_is_let_in_again() {
    Visitor admin = admin();
    String invitation = invited(admin);

    Visitor lee = portal.onPhoneWithoutScript().open(invitation);
    lee.scan("invitation");
    Authenticator lost = enrolling(lee);
    refused(lee);
    List<String> codes = enrolled(lee, lost);
    assertThat(codes).hasSize(10);
    lee.open("/portal/account").scan("own-account-phone");
    assertThat(lee.page().locator("main").innerText()).contains("10 unused codes");
    assertThat(lee.open(invitation).heading()).isEqualTo("This link leads nowhere");

    String renewal = reset(admin);
    assertThat(lee.open("/portal/account").page().url()).contains("/portal/sign-in");
    lee.open(renewal).scan("second-factor");
    Authenticator found = enrolling(lee);
    lee.page().fill("#present", PASSWORD);
    lee.page().fill("#code", found.next("renewed " + LEE));
    lee.page().click("main button[type=submit]");
    lee.scan("recovery-codes");
    assertThat(lee.heading()).isEqualTo("Keep your recovery codes");

    String recovery = lee.page().locator(".codes code").first().innerText();
    signInByRecovery(lee, recovery);
    assertThat(lee.page().url()).endsWith("/portal");
    assertThat(lee.open("/portal/accounts").page().locator("h1").innerText())
        .isEqualTo("This is not open to you");
  }

  private static String invited(Visitor admin) {
    Page page = admin.open("/portal/accounts/new").page();
    page.click("main button[type=submit]");
    admin.scan("accounts-invite-problems");
    assertThat(page.locator(".summary li").allInnerTexts()).hasSize(3);

    Keyboard keyboard = new Keyboard(page);
    keyboard.to("#name").type("Lee Marsh");
    keyboard.to("#email").type(LEE);
    keyboard.to("#role-editor");
    page.keyboard().press("Space");
    keyboard.to("main button[type=submit]").enter();
    admin.scan("accounts-invited");
    return link(admin);
  }

  private static void refused(Visitor lee) {
    lee.page().fill("#password", "password1234");
    lee.page().fill("#again", "password12345");
    lee.page().fill("#code", "12345");
    lee.page().click("main button[type=submit]");
    lee.scan("invitation-problems");
    assertThat(lee.page().title()).startsWith("Error: ");
    assertThat(lee.page().locator(".summary a").allInnerTexts()).hasSize(3);
  }

  private static List<String> enrolled(Visitor lee, Authenticator app) {
    lee.page().fill("#password", PASSWORD);
    lee.page().fill("#again", PASSWORD);
    lee.page().fill("#code", app.next(LEE));
    lee.page().click("main button[type=submit]");
    return lee.page().locator(".codes code").allInnerTexts();
  }

  private static String reset(Visitor admin) {
    admin.open("/portal/accounts").page().click("tr:has-text('" + LEE + "') a");
    admin.scan("account");
    admin.page().click("text=Reset the second factor");
    admin.scan("account-reset");
    return link(admin);
  }

  private static void signInByRecovery(Visitor lee, String code) {
    Page page = lee.open("/portal/sign-in").page();
    page.fill("#email", LEE);
    page.fill("#password", PASSWORD);
    page.click("main button[type=submit]");
    page.click("text=use a recovery code");
    lee.scan("sign-in-recovery");
    page.fill("#code", code.toLowerCase());
    page.click("main button[type=submit]");
  }

  @Test
  void after_signing_out_neither_back_nor_the_old_cookie_shows_anything() {
    Visitor editor = portal.atDesk();
    String account = "editor@demo.branch";
    signIn(editor, account);
    editor.open("/portal/account");
    var old = editor.cookies();
    editor.page().click("header button");

    assertThat(editor.page().locator("main").innerText()).contains("You are signed out.");
    assertThat(editor.cookies()).noneMatch(cookie -> cookie.name.contains("signin"));
    editor.page().goBack();
    assertThat(editor.page().locator("body").innerText()).doesNotContain(account);

    editor.page().context().addCookies(old);
    assertThat(editor.open("/portal/account").page().url()).contains("/portal/sign-in");
  }
}
