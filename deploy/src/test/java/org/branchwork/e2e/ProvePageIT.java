package org.branchwork.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.branchwork.e2e.SignIn.signIn;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Proving the second factor again, at a desk and on a phone, without a mouse. */
class ProvePageIT {
  @RegisterExtension static final Portal portal = new Portal();

  private static final String ACCOUNT = "auditor@demo.branch";

  @Test
  void a_code_leads_back_to_where_the_person_was_and_works_once() {
    var desk = portal.atDesk();
    signIn(desk, portal, ACCOUNT);
    desk.open("/portal/prove?prove-next=/portal/audit");
    assertThat(desk.heading()).isEqualTo("Type your code once more");
    desk.scan("prove-desk");
    desk.page().setViewportSize(390, 844);
    desk.scan("prove-phone");

    new Keyboard(desk.page()).to("#prove-code").type("000000").enter();
    assertThat(desk.page().title()).startsWith("Error");
    assertThat(desk.page().locator(".summary a").getAttribute("href")).isEqualTo("#prove-code");
    desk.scan("prove-problem-phone");
    desk.page().setViewportSize(1280, 800);
    desk.scan("prove-problem-desk");

    var code = portal.authenticator().next(ACCOUNT);
    new Keyboard(desk.page()).to("#prove-code").type(code).enter();
    assertThat(desk.page().url()).endsWith("/portal/audit");

    desk.open("/portal/prove");
    new Keyboard(desk.page()).to("#prove-code").type(code).enter();
    assertThat(desk.page().locator("#prove-code-problem").innerText()).contains("used before");
  }
}
