package org.branchwork.e2e;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The scan of pages finds what is wrong, and says where. */
class AccessibilityIT {
  @RegisterExtension static final Portal portal = new Portal();

  private static final String GOOD =
      "<!doctype html><html lang='en'><head><title>A page</title></head>"
          + "<body><main><h1>A page</h1></main></body></html>";

  @Test
  void a_broken_rule_is_named_with_its_place_and_a_good_page_passes() {
    var page = portal.onPhone().page();
    page.setContent(GOOD);
    assertThatCode(() -> Accessibility.check(page, "good")).doesNotThrowAnyException();

    page.setContent(GOOD.replace("</main>", "<img src='data:,'></main>"));
    assertThatThrownBy(() -> Accessibility.check(page, "bad"))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("image-alt")
        .hasMessageContaining("<img");
  }

  @Test
  void a_page_that_sticks_out_is_noticed() {
    var page = portal.onPhone().page();
    page.setContent(GOOD.replace("<h1>", "<h1 style='width:500px'>"));
    assertThatThrownBy(() -> Accessibility.check(page, "wide"))
        .hasMessageContaining("scrolled sideways");
  }
}
