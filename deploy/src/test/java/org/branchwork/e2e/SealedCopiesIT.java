package org.branchwork.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What a member seals is in no copy of the database; and the secret behind it can be changed. A
 * portal of its own, because its files are read from first to last.
 */
class SealedCopiesIT {
  @TempDir static Path home;
  private static Browser browser;
  private final String plain = canary("plain");
  private final String hidden = canary("hidden");
  private final String later = canary("later");

  @BeforeAll
  static void openBrowser() {
    browser = new Browser();
  }

  @AfterAll
  static void closeBrowser() {
    browser.close();
  }

  @Test
  void sealed_words_are_in_no_data_file_no_kept_log_and_no_backup_and_outlive_a_new_secret()
      throws IOException {
    Path backups = home.resolve("backups");
    String link;
    try (var portal = Launched.run(home, Map.of())) {
      String url = portal.awaitReady();
      send(url, plain, false);
      link = send(url, hidden, true);
      sealAndAnswer(send(url, plain + "-2", false));
      run("backup", backups.toString());
    }

    var files = filesWith(List.of(plain, hidden, later));
    for (String copy : List.of("data/postgres/base", "data/wal-archive", "backups")) {
      assertThat(files.get(plain)).as("the control").anyMatch(file -> file.startsWith(copy));
    }
    assertThat(files.get(hidden)).isEmpty();
    assertThat(files.get(later)).isEmpty();

    changeTheSecret();
    try (var portal = Launched.run(home, Map.of())) {
      String path = link.substring(link.indexOf("/enquiry/"));
      var page = visitor(portal.awaitReady()).open(path).page();
      assertThat(page.content()).contains(hidden, hidden + ".txt", "Sealed from the start");
    }
  }

  /** Sends an enquiry with a file by the form, and returns its private link. */
  private static String send(String url, String words, boolean sealed) {
    var page = visitor(url).open("/contact/enquiry").page();
    page.fill("#name", "Robin Example");
    page.fill("#telephone", "01632 960 014");
    page.fill("#message", words + " message");
    page.setInputFiles(
        "#files",
        new FilePayload(words + ".txt", "text/plain", words.getBytes(StandardCharsets.UTF_8)));
    page.setChecked("#sealed", sealed);
    page.click("button[value=check]");
    page.click("form[action='/contact/sent'] .btn");
    return page.locator("#link a").getAttribute("href");
  }

  /** Seals what was sent plain, and writes again. */
  private void sealAndAnswer(String link) {
    var page = visitor("").open(link).page();
    page.click("button[value=seal]");
    page.fill("#text", later);
    page.click("form .btn >> nth=0");
    assertThat(page.content()).contains("Sealed since", later);
  }

  private static void changeTheSecret() throws IOException {
    Path secret = home.resolve("secrets/secret.case");
    Path previous = home.resolve("secrets/secret.case.previous");
    Files.move(secret, previous);
    byte[] bytes = new byte[32];
    new SecureRandom().nextBytes(bytes);
    Files.writeString(secret, Base64.getEncoder().encodeToString(bytes));
    assertThat(run("admin", "rewrap-case-keys")).anyMatch(line -> line.startsWith("2 keys"));
    Files.delete(previous);
  }

  private static List<String> run(String... words) {
    try (var command = Launched.command(home, home.resolve("data"), words)) {
      assertThat(command.exitCode()).as(command.said().toString()).isZero();
      return command.said();
    }
  }

  private static Visitor visitor(String url) {
    var window = new NewContextOptions().setJavaScriptEnabled(false).setViewportSize(390, 800);
    return new Visitor(browser.chromium(), window, url);
  }

  /** The files of the installation, backups and all, in which each of these words stands. */
  private static Map<String, List<String>> filesWith(List<String> words) throws IOException {
    Map<String, List<String>> found = new HashMap<>();
    words.forEach(word -> found.put(word, new ArrayList<>()));
    List<Path> files;
    try (var walk = Files.walk(home)) {
      // the server's own programs hold nobody's words
      files =
          walk.filter(Files::isRegularFile)
              .filter(f -> !f.toString().contains("/unpacked/"))
              .toList();
    }
    for (Path each : files) {
      String bytes = new String(Files.readAllBytes(each), StandardCharsets.ISO_8859_1);
      for (String word : words) {
        if (bytes.contains(word)) found.get(word).add(home.relativize(each).toString());
      }
    }
    return found;
  }

  private static String canary(String kind) {
    return kind + UUID.randomUUID().toString().replace("-", "");
  }
}
