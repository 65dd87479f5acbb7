package org.branchwork.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class OperationsPageIT {
  private static final String ADMINISTRATOR = "admin@demo.branch";

  /** One whose text does not depend on what other tests did since: its account is still there. */
  private static final String READABLE =
      "tr:has-text('the member wrote'):has(.tag.ok) a[href^='/portal/operations?mail=']";

  @RegisterExtension static final Portal portal = new Portal();

  @Test
  void the_administrator_sees_how_mails_went_at_a_desk_and_on_a_phone() {
    var desk = portal.atDesk();
    SignIn.signIn(desk, portal, ADMINISTRATOR);

    desk.open("/portal/operations").scan("operations-desk");
    assertThat(desk.heading()).isEqualTo("Operations");
    assertThat(desk.page().locator("dl.answers").last().innerText())
        .containsPattern("Log of the database\\s+Kept;")
        .contains("No backup was made here yet");
    desk.page().locator(READABLE).first().focus();
    desk.page().keyboard().press("Enter");
    desk.page().locator("section[aria-labelledby=letter] .typed").waitFor();
    desk.scan("operations-letter-desk");

    desk.open("/portal/operations?mail=999999999");
    assertThat(desk.page().locator("section[aria-labelledby=letter]").innerText())
        .contains("no text now");

    desk.page().setViewportSize(390, 844);
    desk.open("/portal/operations").scan("operations-phone");
  }
}
