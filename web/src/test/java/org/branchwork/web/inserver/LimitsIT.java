package org.branchwork.web.inserver;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.net.URL;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.branchwork.casework.api.Caller;
import org.branchwork.casework.api.EnquiryDesk;
import org.branchwork.casework.api.Receipt;
import org.branchwork.web.platform.throttle.Bucket;
import org.branchwork.web.platform.throttle.Limit;
import org.branchwork.web.platform.throttle.Throttle;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Forms that come when very many do: they wait for their turn, and nothing typed is lost. */
@ExtendWith(ArquillianExtension.class)
public class LimitsIT {

  @Inject Throttle throttle;
  @Inject EnquiryDesk enquiries;
  @Inject Rows rows;
  @Resource UserTransaction transaction;
  @ArquillianResource URL portal;

  @Test
  void an_enquiry_beyond_the_limit_is_kept_and_taken_at_its_turn() throws Exception {
    Site site = crowded(Limit.ENQUIRY_NETWORK, 1);
    String before = rows.counts();
    Map<String, String> typed = new HashMap<>(enquiry());
    typed.put("token", Site.hidden("token", site.get("/contact/enquiry")));

    HttpResponse<String> slowed = site.post("/contact/sent", typed);

    assertSlowed(slowed);
    for (String field : enquiry().keySet()) {
      assertThat(Site.hidden(field, slowed)).isEqualTo(enquiry().get(field));
    }
    assertThat(Site.hidden("token", slowed)).isEqualTo(typed.get("token"));
    assertThat(rows.counts()).isEqualTo(before);

    typed.put("turn", Site.hidden("turn", slowed));
    HttpResponse<String> tooSoon = site.post("/contact/sent", typed);
    assertSlowed(tooSoon);
    assertThat(Site.hidden("turn", tooSoon)).isEqualTo(typed.get("turn"));

    typed.put("turn", turn(typed.get("token").replaceAll("\\..*", "")));
    HttpResponse<String> taken = site.post("/contact/sent", typed);
    assertThat(taken.statusCode()).isEqualTo(200);
    assertThat(taken.body()).containsPattern("EQ-\\w{4}-\\w{4}");
  }

  @Test
  void what_is_written_and_attached_beyond_the_limit_is_kept_and_taken_at_its_turn()
      throws Exception {
    Site site = crowded(Limit.ANSWER_NETWORK, 2);
    Receipt receipt = enquiries.send(Enquiries.from("finn@example.org", false), Caller.visitor());
    String path = "/enquiry/" + receipt.reference() + "?key=" + receipt.key();
    String token = Site.hidden("token", site.get(path));

    HttpResponse<String> slowed = parts(site, path, token, "", "A file of words.");

    assertSlowed(slowed);
    assertThat(slowed.body()).contains("My canary hours were cut.").contains("Written again");
    assertThat(slowed.body()).contains("words.txt");
    assertThat(Site.hidden("token", slowed)).isEqualTo(token);

    HttpResponse<String> taken = parts(site, path, token, turn(token.replaceAll("\\..*", "")), "");
    assertThat(taken.statusCode()).isEqualTo(303);
    assertThat(site.get(path).body()).contains("Written again").contains("words.txt");
  }

  @Test
  void a_link_beyond_the_limit_is_made_at_its_turn() throws Exception {
    Site site = crowded(Limit.MY_NETWORK, 3);
    String email = UUID.randomUUID() + "@example.org";
    String token = Site.hidden("token", site.get("/my"));
    HttpResponse<String> slowed = site.post("/my", Map.of("email", email, "token", token));
    assertSlowed(slowed);
    assertThat(slowed.body()).contains(email);

    HttpResponse<String> taken =
        site.post("/my", Map.of("email", email, "token", token, "turn", turn("my " + email)));
    assertThat(taken.statusCode()).isEqualTo(200);
    assertThat(taken.body()).contains("Look into your mailbox");
  }

  @Test
  void a_reference_beyond_the_limit_is_looked_up_at_its_turn() throws Exception {
    Site site = crowded(Limit.FIND_NETWORK, 4);
    Map<String, String> typed = Map.of("reference", "eq zzzz zzqw", "key", "a-key");
    HttpResponse<String> slowed = site.post("/enquiry", typed);
    assertSlowed(slowed);
    assertThat(slowed.body()).contains("eq zzzz zzqw").contains("a-key");

    Map<String, String> again = new HashMap<>(typed);
    again.put("turn", turn("find EQ-ZZZZ-ZZQW"));
    assertThat(site.post("/enquiry", again).statusCode()).isEqualTo(303);
  }

  @Test
  void a_program_is_told_when_to_send_again_and_nothing_is_kept() throws Exception {
    Site site = crowded(Limit.API_NETWORK, 5);
    String before = rows.counts();
    String document = "{\"name\":\"Ann\",\"telephone\":\"01632 960 001\",\"message\":\"Help\"}";

    HttpResponse<String> slowed = site.post("/api/v1/enquiries", "application/json", document);

    assertThat(slowed.statusCode()).isEqualTo(429);
    assertThat(Site.header("Retry-After", slowed)).matches("[1-9][0-9]?");
    assertThat(Site.header("Content-Type", slowed)).startsWith("application/problem+json");
    assertThat(slowed.body())
        .contains("\"status\":429")
        .contains("Send this one again in " + Site.header("Retry-After", slowed) + " second");
    assertThat(rows.counts()).isEqualTo(before);
    Site elsewhere = new Site(portal, "203.0.6.1");
    assertThat(elsewhere.post("/api/v1/enquiries", "application/json", document).statusCode())
        .isEqualTo(201);
  }

  /** Nobody waits for anybody else's password to be hashed, and no failure gives a try back. */
  @Test
  void a_count_stands_at_once_and_holds_no_lock_whatever_becomes_of_the_rest() throws Exception {
    List<Bucket> bucket = List.of(Bucket.of(Limit.MAIL_ADDRESS, UUID.randomUUID().toString()));
    transaction.begin();
    throttle.take(bucket);
    String locks =
        "select count(*) from pg_locks where relation = 'platform.throttle'::regclass"
            + " and pid = pg_backend_pid()";
    assertThat(rows.text(locks)).isEqualTo("0");
    transaction.rollback();

    for (int i = 1; i < 12; i++) {
      assertThat(throttle.take(bucket).refused()).isFalse();
    }
    assertThat(throttle.take(bucket).refused()).isTrue();
  }

  /**
   * A network from which as many have come as go through at once, and the next whenever it comes:
   * on a busy machine there would be room again before the next request.
   */
  private Site crowded(Limit limit, int network) throws Exception {
    String name = "[" + (byte) 203 + ", 0, " + network + "]";
    throttle.take(List.of(Bucket.of(limit, name)));
    String whose = "throttle\n" + limit.key() + "\n" + name.length() + "\n" + name;
    rows.text(
        "update platform.throttle set ahead_until = ? where key = ? returning 'x'",
        Long.MAX_VALUE,
        signed("link", whose));
    return new Site(portal, "203.0." + network + ".1");
  }

  private static void assertSlowed(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).isEqualTo(429);
    String seconds = Site.header("Retry-After", answer);
    assertThat(seconds).matches("[1-9][0-9]?");
    assertThat(answer.body())
        .contains("What you typed is kept")
        .contains(seconds.equals("1") ? "in 1 second:" : "in " + seconds + " seconds:");
    assertThat(Site.hidden("turn", answer)).matches("[0-9]+\\.[A-Za-z0-9_-]{43}");
  }

  /** A turn whose moment has come, as the portal would have made it a while ago. */
  private static String turn(String thing) throws Exception {
    String moment = String.valueOf(Instant.now().getEpochSecond() - 1);
    byte[] signed = signed("form", "turn\n" + moment + "\n" + thing);
    return moment + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(signed);
  }

  private static byte[] signed(String secret, String text) throws Exception {
    Mac mac = Mac.getInstance("HmacSHA256");
    byte[] key = ("a-secret-of-the-tests-only-" + secret).getBytes(StandardCharsets.UTF_8);
    mac.init(new SecretKeySpec(key, "HmacSHA256"));
    return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
  }

  private static HttpResponse<String> parts(
      Site site, String path, String token, String turn, String file) throws Exception {
    String line = "--together\r\nContent-Disposition: form-data; name=\"";
    String body = line + "token\"\r\n\r\n" + token + "\r\n";
    body += line + "turn\"\r\n\r\n" + turn + "\r\n";
    body += line + "text\"\r\n\r\nWritten again\r\n";
    if (!file.isEmpty()) {
      body += line + "files\"; filename=\"words.txt\"\r\nContent-Type: text/plain\r\n\r\n";
      body += file + "\r\n";
    }
    return site.post(path, "multipart/form-data; boundary=together", body + "--together--\r\n");
  }

  private static Map<String, String> enquiry() {
    return Map.of(
        "name", "Gail Example",
        "telephone", "01632 960 002",
        "message", "My hours were cut.",
        "employer", "Invented Council");
  }
}
