package org.branchwork.web.inserver;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.io.ByteArrayInputStream;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.zip.GZIPInputStream;
import org.branchwork.campaigns.api.Caller;
import org.branchwork.campaigns.api.NewsDesk;
import org.branchwork.campaigns.api.NewsSearch;
import org.branchwork.campaigns.api.WritePost;
import org.branchwork.web.platform.pagecache.PageWatch;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Public pages as they are kept, and how they change. */
@ExtendWith(ArquillianExtension.class)
public class PublicPagesIT {

  private static final Caller PORTAL = Caller.system("test");
  private static final long TWO_SECONDS = 2_000_000_000L;

  @Inject NewsDesk desk;
  @Inject NewsSearch search;
  @Inject PageWatch watch;
  @Inject Rows rows;
  @Resource UserTransaction transaction;
  @ArquillianResource URL portal;

  private final HttpClient client = HttpClient.newHttpClient();

  @ParameterizedTest
  @ValueSource(strings = {"/", "/contact", "/news", "/donate", "/privacy", "/pages/about-us"})
  void a_public_page_has_a_strong_tag_and_makes_neither_session_nor_cookie(String path)
      throws Exception {
    int sessions = Sessions.made();

    var first = get(path);
    var second = get(path, "If-None-Match", tag(first));

    assertThat(first.statusCode()).isEqualTo(200);
    assertThat(tag(first)).startsWith("\"");
    assertThat(first.headers().firstValue("Content-Security-Policy")).isPresent();
    assertThat(first.headers().firstValue("Cache-Control"))
        .contains("public, max-age=0, must-revalidate");
    assertThat(second.statusCode()).isEqualTo(304);
    assertThat(second.body()).isEmpty();
    for (var answer : List.of(first, second)) {
      assertThat(answer.headers().allValues("Set-Cookie")).isEmpty();
    }
    assertThat(Sessions.made()).isEqualTo(sessions);
  }

  @Test
  void a_kept_page_is_the_rendered_page_with_all_its_headers() throws Exception {
    var rendered = get("/contact?unkept");
    watch.look();
    get("/contact");
    var kept = get("/contact");

    assertThat(kept.body()).isEqualTo(rendered.body().replaceAll(" nonce=\"[^\"]*\"", ""));
    rendered.headers().map().keySet().stream()
        .filter(name -> !name.equalsIgnoreCase("Transfer-Encoding"))
        .forEach(name -> assertThat(kept.headers().map()).containsKey(name));
    assertThat(kept.headers().firstValue("Content-Type")).contains("text/html;charset=UTF-8");
  }

  /** A browser that asks one instance and then another must not load the page anew. */
  @Test
  void two_renderings_of_what_did_not_change_have_the_same_tag() throws Exception {
    watch.look();
    var before = get("/contact");
    rows.text("update platform.page_generation set generation = generation + 1 returning 'x'");
    watch.look();

    assertThat(tag(get("/contact"))).isNotNull().isEqualTo(tag(before));
  }

  @Test
  void a_page_comes_compressed_under_a_tag_of_its_own_to_those_who_take_it() throws Exception {
    var plain = get("/contact");
    var request = request("/contact").header("Accept-Encoding", "gzip").build();
    var packed = client.send(request, BodyHandlers.ofByteArray());

    assertThat(packed.headers().firstValue("Content-Encoding")).contains("gzip");
    assertThat(packed.headers().firstValue("Vary")).contains("Accept-Encoding");
    assertThat(packed.headers().firstValue("ETag").orElseThrow()).isNotEqualTo(tag(plain));
    var unpacked = new GZIPInputStream(new ByteArrayInputStream(packed.body())).readAllBytes();
    assertThat(new String(unpacked, StandardCharsets.UTF_8)).isEqualTo(plain.body());
  }

  @Test
  void a_head_has_the_headers_and_no_body() throws Exception {
    get("/contact");
    var request = request("/contact").method("HEAD", HttpRequest.BodyPublishers.noBody()).build();
    var head = client.send(request, BodyHandlers.ofString());

    assertThat(head.statusCode()).isEqualTo(200);
    assertThat(head.body()).isEmpty();
  }

  @Test
  void what_is_not_there_is_not_kept() throws Exception {
    String slug = "later-" + UUID.randomUUID().toString().substring(0, 8);
    assertThat(get("/news/" + slug).statusCode()).isEqualTo(404);
    assertThat(tag(get("/news/" + slug))).isNull();

    publish(slug);

    assertThat(get("/news/" + slug).statusCode()).isEqualTo(200);
  }

  @Test
  void an_act_shows_at_once_where_it_was_done() throws Exception {
    String slug = publish("Here " + UUID.randomUUID());
    watch.look();
    assertThat(get("/news").body()).contains(slug);

    withdraw(slug);

    assertThat(get("/news").body()).doesNotContain(slug);
    assertThat(get("/news/" + slug).statusCode()).isEqualTo(404);
  }

  /**
   * Neither the change itself nor the time shows it: only the count does. What another instance
   * does is here nothing but rows.
   */
  @Test
  void an_act_on_another_instance_shows_within_two_seconds() throws Exception {
    String slug = publish("There " + UUID.randomUUID());
    watch.look();
    assertThat(get("/news/" + slug).statusCode()).isEqualTo(200);
    rows.text("update campaigns.post set title = 'Elsewhere' where slug = ? returning 'x'", slug);
    assertThat(get("/news/" + slug).body()).doesNotContain("Elsewhere");

    rows.text("update platform.page_generation set generation = generation + 1 returning 'x'");

    awaitTwoSeconds(() -> get("/news/" + slug), answer -> answer.body().contains("Elsewhere"));
  }

  @Test
  void an_act_that_is_undone_is_not_counted() throws Exception {
    String before = rows.text("select generation from platform.page_generation");
    transaction.begin();
    write(UUID.randomUUID(), "Undone");
    assertThat(rows.text("select generation from platform.page_generation")).isNotEqualTo(before);
    transaction.rollback();

    assertThat(rows.text("select generation from platform.page_generation")).isEqualTo(before);
  }

  private String publish(String title) {
    UUID post = UUID.randomUUID();
    write(post, title);
    var draft = search.draft(post, PORTAL);
    desk.publish(post, draft.version(), java.time.Instant.EPOCH.plusSeconds(1_700_000_000), PORTAL);
    return rows.text("select slug from campaigns.post where public_id = ?", post);
  }

  private void write(UUID post, String title) {
    desk.write(new WritePost(post, title, "Text.", List.of()), PORTAL);
  }

  private void withdraw(String slug) {
    UUID post =
        UUID.fromString(rows.text("select public_id from campaigns.post where slug = ?", slug));
    desk.withdraw(post, search.draft(post, PORTAL).version(), PORTAL);
  }

  private interface Ask {
    HttpResponse<String> answer() throws Exception;
  }

  private static void awaitTwoSeconds(Ask ask, Predicate<HttpResponse<String>> wanted)
      throws Exception {
    long until = System.nanoTime() + TWO_SECONDS;
    boolean seen = false;
    while (!seen && System.nanoTime() < until) {
      seen = wanted.test(ask.answer());
    }
    assertThat(seen).isTrue();
  }

  private static String tag(HttpResponse<String> answer) {
    return answer.headers().firstValue("ETag").orElse(null);
  }

  private HttpResponse<String> get(String path, String... headers) throws Exception {
    HttpRequest.Builder request = request(path);
    if (headers.length > 0) {
      request.headers(headers);
    }
    return client.send(request.build(), BodyHandlers.ofString());
  }

  private HttpRequest.Builder request(String path) throws Exception {
    return HttpRequest.newBuilder(portal.toURI().resolve(path));
  }
}
