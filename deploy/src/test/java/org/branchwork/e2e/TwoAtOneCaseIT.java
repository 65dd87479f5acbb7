package org.branchwork.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Two people of the staff at one case. */
class TwoAtOneCaseIT {
  @RegisterExtension static final Portal portal = new Portal();

  @Test
  void they_are_told_of_each_other_and_of_two_replies_the_second_waits_until_the_first_is_read() {
    Visitor caseworker = portal.atDesk();
    caseworker.page().clock().install();
    SignIn.signIn(caseworker, portal, "caseworker@demo.branch");
    // the last of them: others look at the first
    caseworker.open("/portal/cases?view=mine").page().locator("a.open").last().click();
    String address = caseworker.page().url();
    Visitor lead = portal.onPhone();
    SignIn.signIn(lead, portal, "caselead@demo.branch");

    assertThat(lead.open(address).page().locator("#onlookers").innerText())
        .containsPattern("Priya Halden has had this case open since \\d\\d:\\d\\d\\.");
    lead.scan("case-onlooker-phone");
    assertThat(caseworker.page().locator("#onlookers").isVisible()).isFalse();
    caseworker.page().clock().fastForward(21_000);
    caseworker.page().locator("#onlookers p").waitFor();
    assertThat(caseworker.page().locator("#onlookers").innerText())
        .contains("has had this case open since");
    caseworker.scan("case-onlooker-desk");

    lead.page().fill("#reply", "Words of the lead.");
    reply(caseworker, "Words of the caseworker.");
    lead.page().click("button[value=reply]");

    assertThat(lead.page().locator("#problems").innerText()).contains("changed after you opened");
    assertThat(lead.page().inputValue("#reply")).isEqualTo("Words of the lead.");
    assertThat(lead.page().locator("ul.talk").innerText())
        .contains("Words of the caseworker.")
        .doesNotContain("Words of the lead.");
    lead.scan("case-reply-overtaken-phone");
    reply(lead, "Words of the lead.");
  }

  private static void reply(Visitor who, String words) {
    who.page().fill("#reply", words);
    who.page().click("button[value=reply]");
    assertThat(who.page().locator(".done").innerText()).contains("reply is sent");
    assertThat(who.page().locator("ul.talk").innerText()).contains(words);
  }
}
