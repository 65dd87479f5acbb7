package org.branchwork.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import java.net.URLDecoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
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
import org.junit.jupiter.params.provider.ValueSource;

/** Two instances behind TLS are one portal, and the loss of one is hardly noticed. */
@TestMethodOrder(OrderAnnotation.class)
class TwoInstancesIT {
  private static final String HELD = "max-age=31536000; includeSubDomains";
  private static final int LAST = Integer.MAX_VALUE;

  @TempDir static Path home;
  private static TwoInstances portal;
  private static Browser browser;

  private final Authenticator authenticator = new Authenticator(TwoInstances.TOTP);

  @BeforeAll
  static void start() throws Exception {
    portal = new TwoInstances(home);
    browser = new Browser();
  }

  @AfterAll
  static void stop() throws Exception {
    if (browser != null) browser.close();
    if (portal != null) portal.close();
  }

  @Test
  void whoever_forgets_the_s_is_led_to_https() {
    var answer = portal.client().get(portal.plainUrl() + "/contact?x=1");

    assertThat(answer.statusCode()).isEqualTo(301);
    assertThat(PlainClient.leadsTo(answer)).isEqualTo("https://127.0.0.1/contact?x=1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/contact", "/assets/public.css", "/nothing-here", "/portal", "/health"})
  void browsers_are_held_to_https_once_whoever_answers(String path) {
    var answer = portal.client().get(portal.url() + path);

    assertThat(answer.headers().allValues("Strict-Transport-Security")).containsExactly(HELD);
    assertThat(String.join(" ", answer.headers().allValues("Server"))).doesNotContain("/");
    assertThat(answer.headers().allValues("Set-Cookie")).isEmpty();
  }

  @Test
  void where_a_page_leads_on_it_stays_at_the_public_address() {
    assertThat(PlainClient.leadsTo(portal.client().get(portal.url() + "/portal")))
        .startsWith("/portal/sign-in");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/health",
        "/health/ready",
        "/%68ealth/ready",
        "//health/live",
        "/health;x",
        "/x/../health",
        "/metrics",
        "/metrics/base",
        "/metrics;x"
      })
  void what_the_instances_tell_of_themselves_is_not_for_the_public(String path) {
    var answer = portal.client().get(portal.url() + path, "X-Forwarded-For", "127.0.0.1");

    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(answer.body()).doesNotContain("checks");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1})
  void past_nginx_the_machine_itself_is_answered_and_nobody_it_forwards_for(int which) {
    var ready = portal.instance(which) + "/health/ready";

    assertThat(portal.client().get(ready).statusCode()).isEqualTo(200);
    for (var client : List.of("203.0.113.9", "127.0.0.1", "127.0.0.1, 203.0.113.9")) {
      var answer = portal.client().get(ready, "X-Forwarded-For", client);
      assertThat(answer.statusCode()).as(client).isEqualTo(404);
    }
  }

  @Test
  void an_enquiry_begun_at_one_is_gone_on_with_at_the_other_and_triaged_by_the_first() {
    var reference = portal.client().enquire("draft@example.org", first(), second());
    var page = "/portal/cases/" + reference;
    var lead = signedIn("caselead@demo.branch", second());

    var shown = lead.get(first() + page).body();
    var caseworker = PlainClient.found("<option value=\"([0-9a-f-]{36})\"[^>]*>Priya", shown);
    var triage =
        Map.of(
            "category", "DISMISSAL", "urgency", "SOON", "caseworker", caseworker, "do", "triage");
    var triaged = lead.postCase(first() + page, shown, triage);

    assertThat(PlainClient.leadsTo(triaged)).endsWith("?done=triage");
    var seen = signedIn("caseworker@demo.branch", second()).get(second() + page).body();
    assertThat(seen)
        .contains("Dismissal")
        .containsPattern("has had this case open since \\d\\d:\\d\\d");
  }

  @Test
  void a_reply_posted_to_the_other_after_the_sign_in_ended_is_kept_and_found_at_the_first() {
    var account = "caseworker2@demo.branch";
    var caseworker = signedIn(account, first());
    var mine = caseworker.get(first() + "/portal/cases?view=mine").body();
    var page = PlainClient.found("href=\"(/portal/cases/EQ-[^\"]+)\"", mine);
    var shown = caseworker.get(first() + page).body();

    caseworker.forget();
    var reply = Map.of("reply", "Half an hour of careful words.", "do", "reply");
    var led = PlainClient.leadsTo(caseworker.postCase(second() + page, shown, reply));

    assertThat(led).startsWith("/portal/sign-in?next=");
    var kept = URLDecoder.decode(led.replaceFirst(".*next=", ""), StandardCharsets.UTF_8);
    assertThat(signedIn(account, second()).get(first() + kept).body())
        .contains("Half an hour of careful words.");
  }

  @Test
  void a_sign_in_is_known_to_both_and_ended_by_both_at_once() {
    var editor = signedIn("editor@demo.branch", first());
    var pages = List.of(first() + "/portal/news", second() + "/portal/news");
    assertThat(pages).allMatch(page -> editor.get(page).statusCode() == 200);

    var shown = editor.get(second() + "/portal/sign-out").body();
    editor.post(second() + "/portal/sign-out", shown, Map.of());

    assertThat(pages).allMatch(page -> editor.get(page).statusCode() == 302);
  }

  @Test
  void a_code_that_was_used_at_one_is_refused_by_the_other() {
    var account = "auditor@demo.branch";
    var first = portal.client();
    var second = portal.client();
    first.password(first(), account, TwoInstances.PASSWORD);
    second.password(second(), account, TwoInstances.PASSWORD);
    var code = authenticator.next(account);

    assertThat(PlainClient.leadsTo(first.code(first(), code))).isEqualTo("/portal");
    var refused = second.code(second(), code);

    assertThat(PlainClient.leadsTo(refused)).isEmpty();
    assertThat(refused.body()).contains("id=\"code\"");
  }

  @Test
  void a_post_published_at_one_is_at_the_other_within_two_seconds_though_its_page_was_kept()
      throws Exception {
    var publisher = signedIn("publisher@demo.branch", first());
    var reader = portal.client();
    var news = second() + "/news";
    assertThat(tag(reader.get(news))).isNotEmpty().isEqualTo(tag(reader.get(news)));
    var write = first() + "/portal/news/posts/new";
    var post = Map.of("title", "Told by one", "text", "Read at both.", "do", "publish");
    var shown = publisher.get(write).body();

    assertThat(reader.get(news).body()).doesNotContain("Told by one");
    var published = publisher.post(write, shown, post);
    assertThat(PlainClient.leadsTo(published)).contains("published");

    await(2, () -> reader.get(news).body().contains("Told by one"));
  }

  /** The post that the demo branch has for later; its moment is moved near. */
  @Test
  void a_post_that_comes_out_by_the_clock_is_at_both_within_two_seconds() throws Exception {
    var edge =
        portal.count(
            "update campaigns.post set published_from = now() + interval '4 seconds'"
                + " where published_from > now() and not withdrawn"
                + " returning (extract(epoch from published_from) * 1000)::bigint");
    portal.count("update platform.page_generation set generation = generation + 1 returning 1");

    for (var instance : List.of(first(), second())) {
      await(6, () -> portal.client().get(instance + "/news").body().contains("new figures show"));
      assertThat(System.currentTimeMillis() - edge).isBetween(0L, 2000L);
    }
  }

  private static String tag(HttpResponse<String> answer) {
    return answer.headers().firstValue("ETag").orElse("");
  }

  @Test
  void a_mail_is_sent_once_though_both_send_mail() throws Exception {
    for (var member = 0; member < 10; member++) {
      var begun = portal.instance(member % 2);
      portal.client().enquire(member(member), begun, portal.instance(1 - member % 2));
    }
    for (var member = 0; member < 10; member++) {
      portal.mailbox().await(member(member), 1);
    }

    var waiting = "select count(*) from platform.outbox where state = 'waiting'";
    await(30, () -> portal.count(waiting) == 0);
    for (var member = 0; member < 10; member++) {
      assertThat(portal.mailbox().to(member(member))).hasSize(1);
    }
  }

  @Test
  void cookies_are_for_this_host_alone_and_secure() {
    var window = new NewContextOptions().setIgnoreHTTPSErrors(true);
    try (var admin = new Visitor(browser.chromium(), window, portal.url())) {
      admin.open("/contact/enquiry").page().fill("#name", "Kim Sample");
      admin.page().click("button[value=check]");
      signIn(admin, "admin@demo.branch");
      admin.open("/portal/accounts");

      assertThat(admin.cookies())
          .extracting(cookie -> cookie.name)
          .containsExactlyInAnyOrder(
              "__Host-bw_draft", "__Host-bw_signin", "__Host-bw_device", "__Host-JSESSIONID");
      assertThat(admin.cookies())
          .allMatch(cookie -> cookie.secure && cookie.httpOnly && "/".equals(cookie.path));
    }
  }

  @Test
  @Order(LAST)
  void who_is_signed_in_goes_on_at_the_other_when_one_dies_and_what_was_typed_is_sent()
      throws Exception {
    var window = new NewContextOptions().setIgnoreHTTPSErrors(true).setLocale("en-GB");
    try (var caseworker = new Visitor(browser.chromium(), window, portal.url());
        var member = new Visitor(browser.chromium(), window, portal.url())) {
      signIn(caseworker, "caseworker@demo.branch");
      caseworker.open("/portal/cases?view=mine").page().locator("a.open").first().click();
      var page = caseworker.page();
      page.fill("#reply", "Typed while both were there.");
      var home = portal.lastServed();

      portal.kill(home);
      page.click("button[value=reply]");

      assertThat(page.locator(".done").innerText()).contains("reply is sent");
      assertThat(page.locator("ul.talk").innerText()).contains("Typed while both were there.");
      assertThat(portal.lastServed()).isEqualTo(1 - home);
      assertThat(member.open("/enquiry/EQ-0123-45CW?key=not-for-a-log").page().title())
          .isNotEmpty();
      assertThat(portal.proxyLog()).doesNotContain("key=");

      portal.kill(1 - home);
      assertThat(member.open("/contact").heading()).isEqualTo("We cannot take this right now");
      member.scan("nobody-answers");
    }
  }

  private static String member(int number) {
    return "member" + number + "@example.org";
  }

  private static String first() {
    return portal.instance(0);
  }

  private static String second() {
    return portal.instance(1);
  }

  private PlainClient signedIn(String account, String instance) {
    var code = authenticator.next(account);
    return portal.client().signIn(instance, account, TwoInstances.PASSWORD, code);
  }

  private void signIn(Visitor visitor, String account) {
    Page page = visitor.open("/portal/sign-in").page();
    page.fill("#email", account);
    page.fill("#password", TwoInstances.PASSWORD);
    page.click("main button[type=submit]");
    page.fill("#code", authenticator.next(account));
    page.click("main button[type=submit]");
    assertThat(page.url()).isEqualTo(portal.url() + "/portal");
  }

  private interface Question {
    boolean isSo() throws Exception;
  }

  private static void await(int seconds, Question question) throws Exception {
    var until = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
    var seen = false;
    while (!seen && System.nanoTime() < until) seen = question.isSo();
    assertThat(seen).isTrue();
  }
}
