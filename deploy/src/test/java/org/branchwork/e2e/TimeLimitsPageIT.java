package org.branchwork.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class TimeLimitsPageIT {
  @RegisterExtension static final Portal portal = new Portal();

  @Test
  void a_member_finds_the_last_day_on_a_phone_without_script_and_leaves_nothing() {
    var member = portal.onPhoneWithoutScript().open("/contact");
    Page page = member.page();
    page.click("a[href='/time-limits']");
    member.scan("time-limits-phone");

    page.click("form[action='/time-limits'] .btn");
    assertThat(page.title()).startsWith("Error: ");
    member.scan("time-limits-problems-phone");
    page.click(".summary a[href='#trigger']");

    page.check("#claim-unfair-dismissal");
    page.check("#jurisdiction-england-wales");
    day(page, "trigger", "1", "3", "2026");
    page.click("form[action='/time-limits'] .btn");

    assertThat(page.innerText("#safe")).isEqualTo("28 May 2026");
    assertThat(page.innerText("#by-law")).contains("31 May 2026");
    assertThat(page.innerText("#first")).contains("contact Acas");
    assertThat(page.isChecked("#claim-unfair-dismissal")).isTrue();
    assertThat(page.inputValue("#trigger-day")).isEqualTo("1");
    assertThat(page.url()).endsWith("/time-limits");
    member.scan("time-limits-answer-phone");
    assertThat(member.cookies()).isEmpty();

    page.click("main a[href='/contact']");
    assertThat(page.url()).endsWith("/contact");
  }

  @Test
  void conciliation_is_explained_at_a_desk() {
    var member = portal.atDesk().open("/time-limits");
    Page page = member.page();
    page.check("#claim-unfair-dismissal");
    page.check("#jurisdiction-scotland");
    day(page, "trigger", "16", "1", "2014");
    day(page, "acasStarted", "11", "4", "2014");
    day(page, "acasEnded", "11", "5", "2014");
    page.click("form[action='/time-limits'] .btn");

    assertThat(page.innerText("#safe")).isEqualTo("11 June 2014");
    assertThat(page.innerText("#reasons")).contains("at least one month after");
    assertThat(page.innerText("#passed")).contains("Contact us today");
    assertThat(page.locator("h1").count()).isEqualTo(1);
    member.scan("time-limits-answer-desk");
  }

  private static void day(Page page, String id, String day, String month, String year) {
    page.fill("#" + id + "-day", day);
    page.fill("#" + id + "-month", month);
    page.fill("#" + id + "-year", year);
  }
}
