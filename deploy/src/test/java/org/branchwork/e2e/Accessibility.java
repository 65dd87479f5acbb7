package org.branchwork.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.util.List;

/** The rules that every page keeps in every state. */
final class Accessibility {
  private static final List<String> RULES =
      List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

  /** What holds is not brought over from the browser: that would take most of the time. */
  private static final String BROKEN =
      """
      tags => axe.run({ runOnly: tags, resultTypes: ['violations'] }).then(found =>
        found.violations.map(rule => rule.id + ': ' + rule.help + '\\n  '
          + rule.nodes.map(node => node.target + ' ' + node.html).join('\\n  ')))
      """;

  private static final String STICKS_OUT =
      "document.documentElement.scrollWidth > document.documentElement.clientWidth";

  private Accessibility() {}

  /** Fails with the rules that are broken, and where. */
  static void check(Page page, String state) {
    page.evaluate(AxeBuilder.getAxeScript());
    assertThat((List<?>) page.evaluate(BROKEN, RULES)).as("rules broken by %s", state).isEmpty();
    checkWidth(page, state);
  }

  /** Fails when the page has to be scrolled sideways. */
  static void checkWidth(Page page, String state) {
    assertThat(page.evaluate(STICKS_OUT))
        .as("%s has to be scrolled sideways", state)
        .isEqualTo(false);
  }
}
