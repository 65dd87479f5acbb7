package org.branchwork.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Somebody with a browser window of their own: cookies are not shared with other visitors. Whatever
 * the browser complains about on the way is collected and fails the next scan.
 */
final class Visitor implements AutoCloseable {
  private static final Path PICTURES = Path.of("target", "pictures");

  private final Browser browser;
  private final NewContextOptions window;
  private final BrowserContext context;
  private final Page page;
  private final String url;
  private final List<String> complaints = new ArrayList<>();

  Visitor(Browser browser, NewContextOptions window, String url) {
    this.browser = browser;
    this.window = window;
    this.url = url;
    this.context = browser.newContext(window);
    this.page = context.newPage();
    page.onConsoleMessage(
        message -> {
          if (message.text().contains("Content Security Policy")) complaints.add(message.text());
        });
    page.onPageError(complaints::add);
  }

  Page page() {
    return page;
  }

  /** Goes to a path of the portal, or to a whole address such as a link from a mail. */
  Visitor open(String path) {
    page.navigate(path.startsWith("http") ? path : url + path);
    return this;
  }

  /** The page's main heading. */
  String heading() {
    return page.locator("h1").innerText();
  }

  List<Cookie> cookies() {
    return context.cookies();
  }

  /**
   * Looks at the page as it stands: no accessibility rule is broken, the browser had nothing to
   * complain about, nothing sticks out sideways. Keeps a picture under the state's name.
   */
  Visitor scan(String state) {
    page.screenshot(
        new Page.ScreenshotOptions().setPath(PICTURES.resolve(state + ".png")).setFullPage(true));
    assertThat(complaints).as("what the browser complained about until %s", state).isEmpty();
    if (Boolean.FALSE.equals(window.javaScriptEnabled)) scanCopy(state);
    else Accessibility.check(page, state);
    return this;
  }

  /** The scanner is a script, so a page without script is scanned as a copy that may run it. */
  private void scanCopy(String state) {
    var options =
        new NewContextOptions()
            .setViewportSize(window.viewportSize.get())
            .setLocale(window.locale)
            .setTimezoneId(window.timezoneId);
    try (var scanner = browser.newContext(options)) {
      var html = page.content();
      var copy = scanner.newPage();
      copy.route("**/*.js", route -> route.abort());
      copy.route(
          page.url(),
          route ->
              route.fulfill(
                  new com.microsoft.playwright.Route.FulfillOptions()
                      .setContentType("text/html; charset=utf-8")
                      .setBody(html)));
      copy.navigate(page.url());
      Accessibility.check(copy, state);
    }
  }

  @Override
  public void close() {
    context.close();
  }
}
