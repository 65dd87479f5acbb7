package org.branchwork.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One data directory through its life: first start, crash, second start, stop. In this order. */
@TestMethodOrder(OrderAnnotation.class)
class LauncherIT {
  /** Some five on a machine that has nothing else to do. */
  private static final int SECONDS_TO_END = 30;

  private static final String PASSWORD = "kettle window teapot shelf";

  @TempDir static Path home;
  private static Launched first;
  private static Launched second;
  private static String url;

  @BeforeAll
  static void start_on_an_empty_directory() {
    first = Launched.run(home, Map.of());
    url = first.awaitReady();
  }

  @AfterAll
  static void stop_whatever_still_runs() {
    first.close();
    if (second != null) second.close();
  }

  @Test
  @Order(1)
  void the_portal_answers_at_the_address_it_names() throws Exception {
    assertThat(answerOf("/contact")).isEqualTo(200);
  }

  private static int answerOf(String path) throws Exception {
    return answer(path).statusCode();
  }

  private static HttpResponse<String> answer(String path) throws Exception {
    var request = HttpRequest.newBuilder(URI.create(url + path)).build();
    return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
  }

  @Test
  @Order(2)
  void a_fresh_portal_prints_one_set_up_link_and_no_password() {
    assertThat(first.said()).filteredOn(line -> line.contains("/portal/set-up/")).hasSize(1);
    assertThat(String.join("\n", first.said())).doesNotContain("password");
  }

  @Test
  @Order(3)
  void the_link_lets_the_first_officer_in_once_and_the_menu_leads_to_a_page() {
    var window = new NewContextOptions().setViewportSize(390, 844).setLocale("en-GB");
    try (var browser = new Browser();
        var officer = new Visitor(browser.chromium(), window, url)) {
      officer.open(setUpLink()).scan("set-up");
      var page = officer.page();
      page.fill("#name", "Jo Field");
      page.fill("#email", "jo.field@branch.example");
      page.fill("#password", PASSWORD);
      page.fill("#again", PASSWORD);
      var app = new Authenticator(page.locator("code.key").innerText());
      page.fill("#code", app.next("jo.field@branch.example"));
      page.click("main button[type=submit]");
      officer.scan("set-up-done");
      assertThat(page.locator(".codes code").allInnerTexts()).hasSize(10);

      assertThat(officer.open(setUpLink()).heading()).isEqualTo("This link leads nowhere");
      officer.open("/").page().click("text=About us");
      assertThat(officer.heading()).isEqualTo("About us");
      officer.open("/donate").scan("donate-before-the-first-fund");
    }
  }

  private static String setUpLink() {
    var line = first.said().stream().filter(said -> said.contains("/portal/set-up/")).findFirst();
    return line.orElseThrow().replaceFirst(".*(http\\S+/portal/set-up/\\S+).*", "$1");
  }

  @Test
  @Order(4)
  void a_second_launcher_on_the_same_data_is_refused_with_a_sentence() {
    var intruder = Launched.run(home, Map.of());

    assertThat(intruder.exitCode()).isEqualTo(1);
    assertThat(intruder.said()).singleElement().asString().contains("Another portal is running");
  }

  @Test
  @Order(5)
  void a_backup_of_the_running_portal_comes_back_and_its_audit_chain_holds() throws Exception {
    var backups = home.resolve("backups");
    var restored = home.resolve("restored");

    assertDone(Launched.command(home, home.resolve("data"), "backup", backups.toString()));
    try (var made = Files.list(backups)) {
      assertDone(Launched.command(home, restored, "restore", made.findFirst().get().toString()));
    }
    assertDone(Launched.command(home, restored, "admin", "verify-audit"));
    assertThat(answerOf("/news")).isEqualTo(200);
  }

  private static void assertDone(Launched command) {
    assertThat(command.exitCode()).as(String.join("\n", command.said())).isZero();
  }

  @Test
  @Order(6)
  void a_database_that_dies_is_started_again_under_the_server() throws Exception {
    var before = first.children();
    var database = first.database();

    database.destroyForcibly();
    database.onExit().get(SECONDS_TO_END, TimeUnit.SECONDS);

    first.awaitSaid("started again");
    assertThat(answerOf("/news")).isEqualTo(200);
    assertThat(first.children()).hasSameSizeAs(before);
  }

  @Test
  @Order(7)
  void the_death_of_the_launcher_takes_server_and_database_along() throws Exception {
    var children = first.children();
    assertThat(children).hasSize(2);

    first.kill();

    for (var child : children) child.onExit().get(SECONDS_TO_END, TimeUnit.SECONDS);
    assertThat(first.children()).isEmpty();
  }

  @ParameterizedTest
  @Order(8)
  @CsvSource({
    "--demo, BRANCHWORK_PUBLIC_URL, http://localhost:1, not made with --demo",
    "--port=1, BRANCHWORK_PUBLIC_URL, http://localhost:1, --port=1",
  })
  void what_does_not_fit_the_database_or_the_usage_is_refused(
      String option, String variable, String value, String sentence) {
    var refused = Launched.run(home, Map.of(variable, value), option);

    assertThat(refused.exitCode()).isPositive();
    assertThat(String.join("\n", refused.said())).contains(sentence);
  }

  @Test
  @Order(9)
  void on_a_signal_the_request_in_hand_is_answered_and_who_comes_then_is_told_to_come_again()
      throws Exception {
    second = Launched.run(home, Map.of());
    url = second.awaitReady();
    try (var half = new HalfSent(URI.create(url))) {

      second.terminate();

      var later = answer("/contact/enquiry");
      while (later.statusCode() == 200) later = answer("/contact/enquiry");
      assertThat(later.statusCode()).isEqualTo(503);
      assertThat(later.body()).contains("We cannot take this right now");
      assertThat(half.sendTheRest()).contains("HTTP/1.1 201").contains("\"reference\":\"EQ-");
    }
  }

  @Test
  @Order(10)
  void after_a_crash_the_next_start_comes_up_and_ends_cleanly_on_a_signal() {
    assertThat(second.exitCode()).isZero();
    assertThat(second.children()).isEmpty();
    assertThat(second.hasEndedWithin(Duration.ZERO)).isTrue();
  }
}
