package org.branchwork.e2e;

import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The one browser of a test run: the system's Chromium, or one that Playwright has fetched. */
final class Browser implements AutoCloseable {
  private static final Map<String, String> NOTHING = Map.of();
  private static final List<String> FLAGS =
      List.of(
          "--no-sandbox",
          "--disable-gpu",
          "--disable-quic",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync");

  private final Playwright playwright;
  private final com.microsoft.playwright.Browser chromium;

  Browser() {
    var installed =
        // the shell first: without windows it takes half the time
        Stream.of(
                "/usr/bin/chromium-headless-shell",
                "/usr/bin/chromium",
                "/usr/bin/chromium-browser",
                "/usr/bin/google-chrome")
            .map(Path::of)
            .filter(Files::isExecutable)
            .findFirst();
    // with a browser at hand none is fetched; otherwise this fetches one, or fails
    var fetch = installed.isPresent() ? Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1") : NOTHING;
    playwright = Playwright.create(new Playwright.CreateOptions().setEnv(fetch));
    var options = new LaunchOptions().setHeadless(true).setArgs(FLAGS);
    installed.ifPresent(options::setExecutablePath);
    chromium = playwright.chromium().launch(options);
  }

  com.microsoft.playwright.Browser chromium() {
    return chromium;
  }

  @Override
  public void close() {
    chromium.close();
    playwright.close();
  }
}
