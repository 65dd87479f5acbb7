package org.branchwork.e2e;

import com.microsoft.playwright.Page;

/** Somebody who has no mouse: goes from control to control by Tab, as far as a page lets them. */
final class Keyboard {
  private static final int MOST_TABS = 300;
  private static final String AT =
      "wanted => document.activeElement !== null && document.activeElement.matches(wanted)";
  private static final String VISIBLE =
      "() => { const s = getComputedStyle(document.activeElement);"
          + " return s.outlineStyle !== 'none' || s.boxShadow !== 'none'; }";

  private final Page page;

  Keyboard(Page page) {
    this.page = page;
  }

  /**
   * Presses Tab until a control has the focus, and sees that the focus shows.
   *
   * @param wanted a CSS selector
   */
  Keyboard to(String wanted) {
    for (int i = 0; i < MOST_TABS; i++) {
      page.keyboard().press("Tab");
      if (Boolean.TRUE.equals(page.evaluate(AT, wanted))) {
        if (!Boolean.TRUE.equals(page.evaluate(VISIBLE))) {
          throw new AssertionError("the focus does not show at " + wanted);
        }
        return this;
      }
    }
    throw new AssertionError("Tab never reaches " + wanted + " of " + page.url());
  }

  /** Types into the control that has the focus; in a list, the first letters choose. */
  Keyboard type(String text) {
    page.keyboard().type(text);
    return this;
  }

  /** Presses Enter and waits for the page it leads to. */
  void enter() {
    page.waitForNavigation(() -> page.keyboard().press("Enter"));
  }
}
