package org.branchwork.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.branchwork.e2e.SignIn.signIn;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A subject access request as the data-protection lead answers it, at a desk and a phone. */
class SubjectAccessPageIT {
  @RegisterExtension static final Portal portal = new Portal();

  private static final int MOST_LOOKS = 200;
  private static final String PAGE = "/portal/subject-access";

  @Test
  void a_request_is_written_down_stands_still_goes_on_and_is_refused() {
    var desk = portal.atDesk();
    signIn(desk, portal, "dataprotection@demo.branch");
    desk.open("/portal").page().locator("main a[href='" + PAGE + "']").click();
    assertThat(desk.heading()).isEqualTo("Subject access");
    scan(desk, "subject-access-register");
    press(desk, "record");
    assertThat(desk.page().title()).startsWith("Error");
    scan(desk, "subject-access-register-problem");
    desk.page().locator("#name").fill("Ann Asker");
    date(desk, "received-on", "2", "11", "2026");
    desk.page().locator("#received-by").selectOption("EMAIL");
    press(desk, "record");
    assertThat(done(desk)).contains("written down");
    var row = desk.page().locator("tr:has-text('Ann Asker')");
    assertThat(row.innerText()).contains("2 December 2026");
    row.locator("a").click();
    scan(desk, "subject-access-request");

    worked(desk);
  }

  @Test
  void what_is_kept_of_a_member_is_found_and_gathered() {
    var desk = portal.atDesk();
    signIn(desk, portal, "dataprotection@demo.branch");
    desk.open(PAGE).page().locator("tr:has-text('Maya Lindqvist') a").click();
    press(desk, "find");
    choose(desk, "case-", "IN");
    scan(desk, "subject-access-cases");
    press(desk, "decide");
    desk.page().locator("#identity-proof").selectOption("KNOWN");
    press(desk, "identity");
    desk.page().locator("main a[href$='/pack']").click();
    scan(desk, "subject-access-pack-none");
    press(desk, "gather");
    for (int i = 0; i < MOST_LOOKS && desk.page().locator("#release").count() == 0; i++) {
      desk.page().reload();
    }
    scan(desk, "subject-access-pack");
    assertThat(desk.page().locator("a[href$='papers=working']").count()).isEqualTo(1);
  }

  private static void choose(Visitor visitor, String fields, String value) {
    for (var select : visitor.page().locator("select[id^='" + fields + "']").all()) {
      select.selectOption(value);
    }
  }

  private static void worked(Visitor desk) {
    press(desk, "end");
    assertThat(desk.page().title()).startsWith("Error");
    scan(desk, "subject-access-request-problem");
    desk.page().locator("#pause-reason").selectOption("CLARIFICATION");
    date(desk, "pause-from", "3", "11", "2026");
    press(desk, "pause");
    assertThat(desk.page().locator("#clock").innerText()).contains("stands still");
    scan(desk, "subject-access-request-still");
    date(desk, "resume-on", "5", "11", "2026");
    press(desk, "resume");
    assertThat(desk.page().locator("#clock").innerText()).contains("4 December 2026");
    date(desk, "head-office-on", "5", "11", "2026");
    press(desk, "head-office");
    desk.page().locator("#identity-proof").selectOption("KNOWN");
    press(desk, "identity");
    desk.page().locator("#end-how-REFUSED").check();
    desk.page().locator("#end-why").fill("Asked for the fourth time this month.");
    press(desk, "end");
    assertThat(done(desk)).contains("has ended");
    assertThat(desk.page().locator("main").innerText()).contains("Information Commissioner");
    scan(desk, "subject-access-request-ended");
  }

  private static void press(Visitor visitor, String act) {
    visitor.page().locator("button[value='" + act + "']").click();
  }

  private static String done(Visitor visitor) {
    return visitor.page().locator(".done").innerText();
  }

  private static void date(Visitor visitor, String id, String day, String month, String year) {
    visitor.page().locator("#" + id + "-day").fill(day);
    visitor.page().locator("#" + id + "-month").fill(month);
    visitor.page().locator("#" + id + "-year").fill(year);
  }

  private static void scan(Visitor visitor, String state) {
    visitor.page().setViewportSize(390, 844);
    visitor.scan(state + "-phone");
    visitor.page().setViewportSize(1280, 800);
    visitor.scan(state + "-desk");
  }
}
