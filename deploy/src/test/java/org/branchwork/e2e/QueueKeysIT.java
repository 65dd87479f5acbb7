package org.branchwork.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The queue and a case worked by single keys. */
class QueueKeysIT {
  @RegisterExtension static final Portal portal = new Portal();

  @Test
  void the_queue_is_gone_through_a_case_opened_and_a_reply_begun_without_the_mouse() {
    Visitor lead = portal.atDesk();
    SignIn.signIn(lead, portal, "caselead@demo.branch");
    lead.open("/portal/cases?view=open");
    var rows = lead.page().locator("a.open");
    assertThat(rows.count()).isGreaterThan(1);

    press(lead, "j");
    assertThat(focused(lead)).isEqualTo(rows.nth(0).innerText());
    press(lead, "j");
    assertThat(focused(lead)).isEqualTo(rows.nth(1).innerText());
    press(lead, "k");
    assertThat(focused(lead)).isEqualTo(rows.nth(0).innerText());
    press(lead, "x");
    assertThat(lead.page().locator("input[name=pick]").first().isChecked()).isTrue();
    press(lead, "/");
    assertThat(id(lead)).isEqualTo("q");
    press(lead, "j");
    assertThat(lead.page().inputValue("#q")).isEqualTo("j");

    lead.open("/portal/cases?view=open");
    String reference = rows.nth(0).innerText();
    press(lead, "j");
    press(lead, "o");
    lead.page().waitForURL("**/portal/cases/" + reference);
    press(lead, "r");
    assertThat(id(lead)).isEqualTo("reply");
    lead.open("/portal/cases/" + reference);
    press(lead, "a");
    assertThat(id(lead)).isEqualTo("caseworker");
  }

  private static void press(Visitor visitor, String key) {
    visitor.page().keyboard().press(key);
  }

  private static String focused(Visitor visitor) {
    return (String) visitor.page().evaluate("document.activeElement.innerText");
  }

  private static String id(Visitor visitor) {
    return (String) visitor.page().evaluate("document.activeElement.id");
  }
}
