package org.branchwork.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.branchwork.e2e.SignIn.signIn;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * Keeping and erasing as the secretary and the data-protection lead do it, at a desk and a phone.
 */
class RetentionPageIT {
  @RegisterExtension static final Portal portal = new Portal();

  private static final String PAGE = "/portal/retention";

  @Test
  void a_case_is_kept_and_held_and_its_erasure_asked_for_looked_at_by_another_and_declined() {
    var desk = portal.atDesk();
    signIn(desk, portal, "secretary@demo.branch");
    desk.open("/portal").page().locator("main a[href='" + PAGE + "']").click();
    assertThat(desk.heading()).isEqualTo("Keeping and erasing");
    scan(desk, "retention-empty");
    desk.page().locator("button[value='ask-person']").click();
    assertThat(desk.page().title()).startsWith("Error");
    scan(desk, "retention-problem");

    periods(desk);
    kept(desk);
    declined();
  }

  private static void periods(Visitor desk) {
    desk.open(PAGE + "/periods");
    scan(desk, "retention-periods");
    desk.page().locator("button[value='period']").click();
    scan(desk, "retention-periods-problem");
    desk.page().locator("#category").selectOption("OTHER");
    desk.page().locator("#months").fill("72");
    desk.page().locator("#source").fill("The union's schedule of 2026");
    desk.page().locator("button[value='period']").click();
    assertThat(desk.page().locator(".done").innerText()).contains("written down");
  }

  private static void kept(Visitor desk) {
    desk.open("/portal/cases?view=closed");
    var reference = desk.page().locator("td.k a, a[href^='/portal/cases/EQ-']").first();
    var path = reference.getAttribute("href").replace("/cases/", "/retention/cases/");
    desk.open(path);
    scan(desk, "retention-case");
    desk.page().locator("button[value='keep']").click();
    assertThat(desk.page().locator("#keep-reason-problem").innerText()).contains("Choose why");
    scan(desk, "retention-case-problem");
    desk.page().locator("#reason").selectOption("TRIBUNAL");
    desk.page().locator("button[value='hold']").click();
    assertThat(desk.page().locator(".done").innerText()).contains("on hold");
    scan(desk, "retention-case-held");
    desk.page().locator("#lift-reason").selectOption("OVER");
    desk.page().locator("button[value='lift']").click();

    desk.page().locator("#erasure-reason").selectOption("NOT_NEEDED");
    desk.page().locator("button[value='ask']").click();
    assertThat(desk.page().locator("button[value='approve']").count()).isZero();
    scan(desk, "erasure-own");
  }

  private static void declined() {
    var lead = portal.atDesk();
    signIn(lead, portal, "dataprotection@demo.branch");
    lead.open(PAGE);
    scan(lead, "retention-waiting");
    lead.page().locator("a[href*='erasure=']").first().click();
    assertThat(lead.page().locator("button[value='approve']").count()).isEqualTo(1);
    scan(lead, "erasure-approve");
    lead.page().locator("button[value='decline']").click();
    assertThat(lead.page().locator(".done").innerText()).contains("Nothing is erased");
  }

  private static void scan(Visitor visitor, String state) {
    visitor.page().setViewportSize(390, 844);
    visitor.scan(state + "-phone");
    visitor.page().setViewportSize(1280, 800);
    visitor.scan(state + "-desk");
  }
}
