package org.branchwork.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A case and others: split, brought together, undone; asked about first, without script. */
class TogetherPageIT {
  @RegisterExtension static final Portal portal = new Portal();

  @Test
  void a_case_is_split_and_brought_together_again_and_each_step_is_asked_about_first() {
    Visitor caseworker = portal.atDesk();
    SignIn.signIn(caseworker, portal, "caseworker@demo.branch");
    caseworker.open("/portal/cases?view=mine").page().locator("a.open").first().click();
    caseworker.page().fill("#reply", "Words that belong elsewhere.");
    caseworker.page().click("button[value=reply]");
    caseworker.page().click("nav.tabs summary");
    caseworker.page().click("nav.tabs a[href$='/together']");
    caseworker.scan("together-desk");

    caseworker.page().locator("input[name=message]").last().check();
    caseworker.page().click("button[value=split]");
    assertThat(caseworker.page().locator("form.card h2").first().innerText())
        .contains("of their own?");
    caseworker.scan("together-asked-desk");
    caseworker.page().click("button[value=split]");
    assertThat(caseworker.page().locator(".done").innerText()).contains("a case of their own");

    String address = caseworker.page().url().replaceFirst("\\?.*", "");
    Visitor lead = portal.onPhone();
    SignIn.signIn(lead, portal, "caselead@demo.branch");
    lead.open(address).scan("together-phone");
    lead.page().locator("a[href^='?act=merge']").first().click();
    lead.scan("together-asked-phone");
    lead.page().click("button[value=merge]");
    assertThat(lead.page().locator(".done").innerText()).contains("part of this one");
    lead.page().locator("button[value=undo]").first().click();
    assertThat(lead.page().locator(".done").innerText()).contains("undone");
  }
}
