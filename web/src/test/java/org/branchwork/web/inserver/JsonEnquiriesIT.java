package org.branchwork.web.inserver;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Enquiries sent and read by programs. */
@ExtendWith(ArquillianExtension.class)
public class JsonEnquiriesIT {

  private static final String PATH = "/api/v1/enquiries";

  @Inject Post outbox;
  @Inject Rows rows;
  @ArquillianResource URL portal;

  private final HttpClient client = HttpClient.newHttpClient();

  @Test
  void an_enquiry_is_sent_and_read_again_without_session_or_cookie() throws Exception {
    int sessions = Sessions.made();
    var posted = post(whole().build().toString(), null);
    JsonObject sent = json(posted);
    var read = get(PATH + "/" + sent.getString("reference") + "?key=" + sent.getString("key"));
    JsonObject conversation = json(read);

    assertThat(posted.statusCode()).isEqualTo(201);
    assertThat(sent.getString("trackingUrl"))
        .isEqualTo(
            "http://portal.example.org/enquiry/%s?key=%s"
                .formatted(sent.getString("reference"), sent.getString("key")));
    assertThat(conversation.keySet())
        .containsExactlyInAnyOrder("reference", "stage", "receivedAt", "messages");
    assertThat(conversation.getString("stage")).isEqualTo("enquiry");
    JsonObject message = conversation.getJsonArray("messages").getJsonObject(0);
    assertThat(message.getString("from")).isEqualTo("member");
    assertThat(message.getString("text")).isEqualTo("My hours were cut.");
    for (var answer : List.of(posted, read)) {
      assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
      assertThat(answer.headers().allValues("Set-Cookie")).isEmpty();
      assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
    }
    assertThat(Sessions.made()).isEqualTo(sessions);
  }

  @Test
  void every_answer_is_kept_in_its_place() throws Exception {
    JsonObject sent = json(post(whole().build().toString(), null));

    assertThat(
            rows.seen(
                "select concat_ws('|', name, email, telephone, membership_number, employer,"
                    + " workplace, happened_on, last_day_of_employment, safe_contact)"
                    + " from casework.case_file where reference = ?",
                sent.getString("reference")))
        .isEqualTo(
            "Ann Example|ann@example.org|01632 960 001|007|Invented Council|Depot|2026-02-28"
                + "|2027-03-31|After six.");
  }

  @Test
  void the_same_key_and_document_again_is_the_same_enquiry_in_whatever_order() throws Exception {
    String key = UUID.randomUUID().toString();
    var first = post("{\"name\":\"Ann\",\"telephone\":\"01632 960 001\",\"message\":\"a\"}", key);
    var again = post("{\"message\":\"a\",\"telephone\":\"01632 960 001\",\"name\":\"Ann\"}", key);

    assertThat(again.statusCode()).isEqualTo(201);
    assertThat(again.body()).isEqualTo(first.body());
  }

  @Test
  void the_same_key_with_another_document_is_refused_and_nothing_is_written() throws Exception {
    String key = UUID.randomUUID().toString();
    post(minimal("one"), key);
    outbox.settle();
    String before = rows.counts();

    var other = post(minimal("two"), key);

    problem(other, 409);
    assertThat(rows.counts()).isEqualTo(before);
  }

  @Test
  void many_at_once_under_one_key_are_one_enquiry() throws Exception {
    String key = UUID.randomUUID().toString();
    List<CompletableFuture<String>> answers = new ArrayList<>();
    IntStream.range(0, 8)
        .forEach(
            i -> answers.add(CompletableFuture.supplyAsync(() -> body(minimal("at once"), key))));

    assertThat(answers.stream().map(CompletableFuture::join).distinct()).hasSize(1);
  }

  @Test
  void without_a_key_each_is_an_enquiry_of_its_own() throws Exception {
    assertThat(post(minimal("twice"), null).body())
        .isNotEqualTo(post(minimal("twice"), null).body());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "name                | ~{}~                         | letter",
        "message             | ~{}~                         | few words",
        "telephone           | ~{}~                         | telephone number or an e-mail",
        "email               | ~{\"email\":\"nobody\"}~     | name@example.org",
        "name                | ~{\"name\":5}~               | quotation marks",
        "happenedOn          | ~{\"happenedOn\":\"2099-01-01\"}~ | today or in the past",
        "happenedOn          | ~{\"happenedOn\":\"2026-02-30\"}~ | 2026-11-02",
        "happenedOn          | ~{\"happenedOn\":\"0026-02-03\"}~ | year",
        "lastDayOfEmployment | ~{\"lastDayOfEmployment\":\"soon\"}~ | 2026-11-02",
        "colour              | ~{\"colour\":\"red\"}~       | not known here"
      })
  void a_field_that_is_wrong_is_named_with_the_way_to_mend_it(
      String field, String document, String hint) throws Exception {
    String before = rows.counts();

    JsonObject problem = problem(post(document, null), 422);

    assertThat(problem.getJsonArray("errors").getValuesAs(JsonObject.class))
        .filteredOn(error -> error.getString("field").equals(field))
        .singleElement()
        .satisfies(error -> assertThat(error.getString("message")).contains(hint));
    assertThat(rows.counts()).isEqualTo(before);
  }

  @RunAsClient
  @ParameterizedTest
  @CsvSource({"20000, 201", "20001, 422"})
  void the_limits_are_those_of_the_form(int length, int status) throws Exception {
    assertThat(post(minimal("x".repeat(length)), null).statusCode()).isEqualTo(status);
  }

  @RunAsClient
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"[] | 400", "{ | 400", "'' | 400", "null | 400"})
  void what_is_no_document_is_refused(String text, int status) throws Exception {
    problem(post(text, null), status);
  }

  @Test
  void other_ways_to_ask_get_a_problem_too() throws Exception {
    var form =
        request(PATH)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString("name=Ann"));
    problem(send(form), 415);
    problem(get("/api/v1/nothing"), 404);
    problem(send(request(PATH).DELETE()), 405);
    problem(post(minimal("x".repeat(600_000)), null), 413);
    assertThat(problem(post(minimal("a"), "two words"), 422).getJsonArray("errors").toString())
        .contains("Idempotency-Key");
    assertThat(get("/api/v1/application.wadl").statusCode()).isEqualTo(404);
  }

  /** Sent until the end, so that the answer is not lost with the connection. */
  @RunAsClient
  @ParameterizedTest
  @CsvSource({"/api/v1/enquiries, 413", "/contact/enquiry, 400", "/contact, 405"})
  void a_refusal_reaches_whoever_sends_much(String path, int status) throws Exception {
    for (int round = 0; round < 5; round++) {
      var much =
          request(path)
              .header("Content-Type", "application/json")
              .POST(BodyPublishers.ofByteArray(new byte[8_000_000]));
      assertThat(send(much).statusCode()).isEqualTo(status);
    }
  }

  @Test
  void a_wrong_key_and_no_such_enquiry_answer_the_same_bytes() throws Exception {
    String reference = json(post(minimal("secret"), null)).getString("reference");

    var wrong = get(PATH + "/" + reference + "?key=wrong");
    var none = get(PATH + "/EQ-0123-45CW?key=wrong");
    var keyless = get(PATH + "/" + reference);

    problem(wrong, 404);
    assertThat(none.statusCode()).isEqualTo(404);
    assertThat(none.body()).isEqualTo(wrong.body()).isEqualTo(keyless.body());
    assertThat(problem(get(PATH + "/EQ-0123-45CX?key=wrong"), 404).getString("detail"))
        .contains("at least one character is wrong");
  }

  @Test
  void the_description_is_complete_and_names_no_product() throws Exception {
    var request = request("/openapi").header("Accept", "application/json");
    JsonObject described = json(send(request));
    JsonObject schemas = described.getJsonObject("components").getJsonObject("schemas");

    assertThat(described.getJsonObject("paths").keySet())
        .containsExactlyInAnyOrder(
            PATH, PATH + "/{reference}", "/api/v1/time-limits", "/api/v1/appeals/{slug}/total");
    assertThat(schemas.getJsonObject("Enquiry").getJsonObject("properties").keySet())
        .isEqualTo(whole().build().keySet());
    assertThat(described.toString().toLowerCase(java.util.Locale.ROOT))
        .doesNotContain("payara")
        .doesNotContain("glassfish")
        .doesNotContain("jersey");
  }

  private static JsonObjectBuilder whole() {
    return Json.createObjectBuilder()
        .add("name", "Ann Example")
        .add("message", "My hours were cut.")
        .add("email", "ann@example.org")
        .add("telephone", "01632 960 001")
        .add("membershipNumber", "007")
        .add("employer", "Invented Council")
        .add("workplace", "Depot")
        .add("happenedOn", "2026-02-28")
        .add("lastDayOfEmployment", "2027-03-31")
        .add("safeContact", "After six.");
  }

  private static String minimal(String message) {
    return Json.createObjectBuilder()
        .add("name", "Ann")
        .add("telephone", "01632 960 001")
        .add("employer", JsonValue.NULL)
        .add("message", message)
        .build()
        .toString();
  }

  private static JsonObject problem(HttpResponse<String> answer, int status) {
    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(answer.headers().firstValue("Content-Type").orElse(""))
        .startsWith("application/problem+json");
    JsonObject problem = json(answer);
    assertThat(problem.keySet())
        .containsExactlyInAnyOrder("type", "title", "status", "detail", "errors");
    assertThat(problem.getInt("status")).isEqualTo(status);
    assertThat(problem.getString("title")).doesNotStartWith("[");
    return problem;
  }

  private static JsonObject json(HttpResponse<String> answer) {
    return Json.createReader(new StringReader(answer.body())).readObject();
  }

  private String body(String document, String key) {
    try {
      return post(document, key).body();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private HttpResponse<String> post(String document, String key) throws Exception {
    HttpRequest.Builder request =
        request(PATH)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(document));
    if (key != null) {
      request.header("Idempotency-Key", key);
    }
    return send(request);
  }

  private HttpResponse<String> get(String path) throws Exception {
    return send(request(path));
  }

  private HttpRequest.Builder request(String path) throws Exception {
    return HttpRequest.newBuilder(portal.toURI().resolve(path));
  }

  private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
    return client.send(request.build(), BodyHandlers.ofString());
  }
}
