package org.branchwork.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import java.util.List;

/** The rules that every page keeps in every state. */
final class Accessibility {
  private static final List<String> RULES =
      List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");
  private static final String STICKS_OUT =
      "document.documentElement.scrollWidth > document.documentElement.clientWidth";

  private Accessibility() {}

  /** Fails with the rules that are broken, and where. */
  static void check(Page page, String state) {
    var broken = new AxeBuilder(page).withTags(RULES).analyze().getViolations();
    assertThat(broken.stream().map(Accessibility::describe))
        .as("rules broken by %s", state)
        .isEmpty();
    checkWidth(page, state);
  }

  /** Fails when the page has to be scrolled sideways. */
  static void checkWidth(Page page, String state) {
    assertThat(page.evaluate(STICKS_OUT))
        .as("%s has to be scrolled sideways", state)
        .isEqualTo(false);
  }

  private static String describe(Rule rule) {
    var nodes = rule.getNodes().stream().map(node -> node.getTarget() + " " + node.getHtml());
    return rule.getId() + ": " + rule.getHelp() + "\n  " + String.join("\n  ", nodes.toList());
  }
}
