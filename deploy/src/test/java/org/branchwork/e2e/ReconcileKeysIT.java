package org.branchwork.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.SelectOption;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The lines of the bank worked by single keys, without the mouse. */
class ReconcileKeysIT {
  @RegisterExtension static final Portal portal = new Portal();

  private static final String PAGE = "/portal/fund/reconcile";
  private static final String FUND = "#fund-1";

  private Visitor treasurer;

  @BeforeEach
  void at_the_lines_to_place() {
    treasurer = portal.atDesk();
    SignIn.signIn(treasurer, portal, "treasurer@demo.branch");
    treasurer.open(PAGE);
    assertThat(lines().count()).isGreaterThan(2);
  }

  @Test
  void help_opens_and_closes_and_tells_every_key_of_the_card() {
    Locator help = treasurer.page().locator("#keys");
    assertThat(help.getAttribute("open")).isNull();
    press("?");
    assertThat(help.getAttribute("open")).isNotNull();
    assertThat(treasurer.page().locator("#card kbd:visible").count()).isGreaterThan(2);
    assertThat(help.locator("kbd").allInnerTexts())
        .containsAll(treasurer.page().locator("main kbd:visible").allInnerTexts());
    press("?");
    assertThat(help.getAttribute("open")).isNull();
  }

  @Test
  void the_next_and_the_former_line_are_gone_to_and_the_focus_is_at_their_card() {
    String first = lines().nth(0).getAttribute("href");
    String second = lines().nth(1).getAttribute("href");
    go("j");
    assertThat(current()).isEqualTo(second);
    assertThat(focused()).isEqualTo("card");
    assertThat(
            treasurer
                .page()
                .evaluate("getComputedStyle(document.activeElement).outlineStyle")
                .toString())
        .isEqualTo("solid");
    go("k");
    assertThat(current()).isEqualTo(first);
    press("Tab");
    assertThat(treasurer.page().evaluate("document.activeElement.closest('#card') !== null"))
        .isEqualTo(true);
  }

  @Test
  void keys_do_nothing_while_one_types_and_escape_leaves_the_field() {
    String address = treasurer.page().url();
    press("s");
    assertThat(focused()).isIn("pledge-1", "fund-1");
    press("Escape");
    press("f");
    assertThat(focused()).isEqualTo("fund-1");
    treasurer.page().focus("#sum-1");
    for (String key : new String[] {"j", "u", "b", "z", "?"}) {
      press(key);
    }
    assertThat(treasurer.page().inputValue("#sum-1")).isEqualTo("jubz?");
    assertThat(treasurer.page().url()).isEqualTo(address);
    press("Escape");
    assertThat(focused()).isEqualTo("card");
  }

  @Test
  void a_line_is_placed_to_a_fund_and_that_is_undone() {
    choose("nothing known");
    String text = treasurer.page().locator("a[aria-current=true]").innerText();
    press("f");
    assertThat(focused()).isEqualTo("fund-1");
    treasurer.page().selectOption(FUND, new SelectOption().setIndex(1));
    treasurer.page().focus("#sum-1");
    go("Enter");
    assertThat(done()).contains("Placed.");
    press("z");
    assertThat(treasurer.page().evaluate("document.activeElement.name")).isEqualTo("reason");
    treasurer.page().keyboard().type("a mistake");
    go("Enter");
    assertThat(done()).contains("Undone.");
    assertThat(lines().allInnerTexts()).contains(text);
  }

  @Test
  void what_is_suggested_is_accepted_and_then_every_exact_one_at_once() {
    choose("exact");
    go("Enter");
    assertThat(done()).contains("Accepted.");
    String button = treasurer.page().locator("button[value=exact]").innerText();
    String count = button.replaceAll("Accept ([0-9]+) exact.*", "$1");
    go("b");
    assertThat(done()).contains(count.equals("1") ? "One line accepted." : count + " lines");
    assertThat(treasurer.page().locator("button[value=exact]").count()).isZero();
  }

  private void choose(String about) {
    treasurer.page().locator("tr:has-text('" + about + "') td a").first().click();
    treasurer.page().waitForURL("**line=**");
  }

  /** Presses a key that leads to another page. */
  private void go(String key) {
    String before = treasurer.page().url();
    press(key);
    treasurer.page().waitForURL(address -> !address.equals(before));
  }

  private Locator lines() {
    return treasurer.page().locator("table.stack tbody a");
  }

  private String current() {
    return treasurer.page().locator("a[aria-current=true]").getAttribute("href");
  }

  private String done() {
    return treasurer.page().locator(".done").innerText();
  }

  private void press(String key) {
    treasurer.page().keyboard().press(key);
  }

  private String focused() {
    return (String) treasurer.page().evaluate("document.activeElement.id");
  }
}
