package org.branchwork.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.branchwork.e2e.SignIn.signIn;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class AuditPageIT {
  @RegisterExtension static final Portal portal = new Portal();

  @Test
  void an_auditor_finds_who_did_what_and_what_was_refused_at_a_desk_and_on_a_phone() {
    var desk = portal.atDesk();
    signIn(desk, portal, "auditor@demo.branch");
    desk.open("/portal/operations");
    assertThat(desk.page().title()).contains("not open to you");

    desk.open("/portal").page().locator("header a[href='/portal/audit']").click();
    assertThat(desk.heading()).isEqualTo("Audit trail");
    // a portal that has just begun seals its first rows within seconds
    desk.page().waitForCondition(() -> sealOf(desk).contains("sealed, the last on"));
    desk.scan("audit-desk");

    desk.page().locator("#record").fill("eq0123");
    desk.page().locator("#record").press("Enter");
    assertThat(desk.page().locator("#record-problem").innerText()).contains("EQ-0123-45CW");
    desk.scan("audit-problem-desk");

    desk.page().locator("#record").fill("");
    desk.page().locator("input[name=refused]").focus();
    desk.page().keyboard().press("Space");
    desk.page().keyboard().press("Enter");
    assertThat(desk.page().locator("tbody tr").first().innerText())
        .contains("/portal/operations")
        .contains("Refused");

    desk.open("/portal/audit?record=EQ-0123-45CW&from=2001-01-01&to=2001-01-02");
    assertThat(desk.page().locator(".empty").innerText()).contains("Nothing was noted that fits");
    desk.scan("audit-empty-desk");

    desk.page().setViewportSize(390, 844);
    desk.open("/portal/audit").scan("audit-phone");
    desk.page().locator("a[rel=next]").click();
    assertThat(desk.page().locator("tbody tr").count()).isPositive();
  }

  private static String sealOf(Visitor desk) {
    return desk.open("/portal/audit").page().locator("section[aria-labelledby=seal]").innerText();
  }

  @Test
  void who_may_not_read_the_trail_sees_neither_it_nor_its_place_in_the_menu() {
    var desk = portal.atDesk();
    signIn(desk, portal, "editor@demo.branch");
    assertThat(desk.page().locator("a[href='/portal/audit']").count()).isZero();
    desk.open("/portal/audit");
    assertThat(desk.page().title()).contains("not open to you");
  }
}
