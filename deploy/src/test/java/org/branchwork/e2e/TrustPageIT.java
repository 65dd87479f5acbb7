package org.branchwork.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class TrustPageIT {
  @RegisterExtension static final Portal portal = new Portal();

  @Test
  void every_promise_stands_on_the_page_with_its_last_run_or_says_that_there_was_none() {
    var member = portal.onPhoneWithoutScript().open("/trust");

    member.scan("trust-phone");
    var states = member.page().locator("section .open, section .shut").allInnerTexts();
    assertThat(states).hasSize(8);
    assertThat(states).allMatch(state -> state.matches("(Not run|Held|Did not hold).*"));
    var list = member.page().request().get(portal.url() + "/assets/bom.json");
    assertThat(list.text()).contains("\"bomFormat\" : \"CycloneDX\"", "primefaces");
    portal.atDesk().open("/trust").scan("trust-desk");
  }
}
