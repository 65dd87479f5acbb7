package org.branchwork.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** A portal of its own on a database whose cable is pulled while a member sends an enquiry. */
class DatabaseAwayIT {
  @RegisterExtension static final Portal shared = new Portal();
  @TempDir static Path home;

  private static EmbeddedPostgres database;
  private static Cable cable;
  private static Launched launched;
  private static String url;

  @BeforeAll
  static void start() throws Exception {
    database = EmbeddedPostgres.start();
    try (var connection = database.getPostgresDatabase().getConnection();
        var statement = connection.createStatement()) {
      for (String sql :
          List.of(
              "create role branchwork_owner login password 'owner'",
              "create role branchwork_app login password 'app'",
              "create role branchwork_data nologin bypassrls",
              "grant branchwork_data to branchwork_owner",
              "create database branchwork owner branchwork_owner")) {
        statement.execute(sql);
      }
    }
    cable = new Cable(database.getPort());
    launched = Launched.run(home, settings());
    url = launched.awaitReady();
  }

  private static Map<String, String> settings() {
    Map<String, String> settings = new HashMap<>();
    settings.put(
        "BRANCHWORK_DB_URL", "jdbc:postgresql://127.0.0.1:" + cable.port() + "/branchwork");
    settings.put("BRANCHWORK_DB_USER", "branchwork_app");
    settings.put("BRANCHWORK_DB_PASSWORD", "app");
    settings.put("BRANCHWORK_DB_OWNER_USER", "branchwork_owner");
    settings.put("BRANCHWORK_DB_OWNER_PASSWORD", "owner");
    for (String secret : List.of("FORM", "LINK", "TOTP", "DRAFT", "CASE", "ACCOUNT_SEAL")) {
      settings.put("BRANCHWORK_SECRET_" + secret, "c2VjcmV0IG9mIGEgdGVzdCwgMzIgYnl0ZXMgbG9uZy4=");
    }
    return settings;
  }

  @AfterAll
  static void stop() throws Exception {
    if (launched != null) launched.close();
    cable.close();
    database.close();
  }

  @Test
  void an_enquiry_sent_while_the_database_is_away_is_refused_honestly_and_can_be_sent_after() {
    Visitor member = shared.onPhoneWithoutScript();
    Page page = member.open(url + "/contact/enquiry").page();
    page.fill("#name", "Robin Example");
    page.fill("#telephone", "01632 960 014");
    page.fill("#message", "Words that must not be lost.");

    cable.pull();
    page.click("button[value=check]");

    assertThat(page.inputValue("#message")).isEqualTo("Words that must not be lost.");
    assertThat(page.content()).contains("nothing was sent").contains("files must be chosen again");
    member.scan("enquiry-database-away");

    cable.putBack();
    page.click("button[value=check]");
    assertThat(member.heading()).isEqualTo("Check your answers");

    cable.pull();
    page.click("form[action='/contact/sent'] .btn");
    assertThat(page.inputValue("#message")).isEqualTo("Words that must not be lost.");

    cable.putBack();
    page.click("button[value=check]");
    page.click("form[action='/contact/sent'] .btn");
    assertThat(page.locator("#reference").innerText()).startsWith("EQ-");
    page.click("#link a");
    answerWhileAway(page);
  }

  private static void answerWhileAway(Page page) {
    page.fill("#text", "One more thing.");
    cable.pull();
    page.click("form .btn");
    assertThat(page.inputValue("#text")).isEqualTo("One more thing.");
    assertThat(page.content()).contains("nothing was sent");
    cable.putBack();
    page.click("form .btn");
    assertThat(page.locator("ul.talk").innerText()).contains("One more thing.");
  }

  @Test
  void a_page_that_needs_the_database_says_so_and_comes_back_by_itself() {
    Visitor reader = shared.atDesk();
    cable.pull();
    assertThat(reader.open(url + "/contact").heading()).isEqualTo("Contact the branch");
    assertThat(reader.open(url + "/news").heading()).isEqualTo("We cannot take this right now");
    reader.scan("database-away");

    cable.putBack();
    assertThat(reader.open(url + "/news").heading()).isEqualTo("News");
  }
}
