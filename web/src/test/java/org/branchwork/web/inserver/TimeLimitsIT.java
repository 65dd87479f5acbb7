package org.branchwork.web.inserver;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.io.StringReader;
import java.net.URL;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Time limits asked for by programs, and by people without a script. */
@ExtendWith(ArquillianExtension.class)
public class TimeLimitsIT {

  private static final String API = "/api/v1/time-limits";
  private static final String HAQUE =
      "claim=unfair-dismissal&jurisdiction=england-wales&trigger=2016-06-20"
          + "&acasStarted=2016-07-22&acasEnded=2016-08-22";

  @Inject Rows rows;
  @ArquillianResource URL portal;
  private Site site;

  @BeforeEach
  void open() {
    site = new Site(portal, "192.0.2.77");
  }

  @Test
  void a_published_case_is_answered_with_three_days_and_reasons() throws Exception {
    var answer = site.get(API + "?" + HAQUE);
    JsonObject worked = json(answer);

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(worked.keySet()).containsExactlyInAnyOrder("primary", "limit", "safe", "reasons");
    assertThat(worked.getString("primary")).isEqualTo("2016-09-19");
    assertThat(worked.getString("limit")).isEqualTo("2016-10-20");
    assertThat(worked.getString("safe")).isEqualTo("2016-10-20");
    assertThat(worked.getJsonArray("reasons").getValuesAs(JsonString::getString))
        .containsExactly(
            "The limit is 3 months. They begin with 20 June 2016, so their last day is 19 September"
                + " 2016.",
            "Source: Employment Rights Act 1996, section 111(2). Checked on 27 November 2026.",
            "31 days of early conciliation do not count, from 23 July 2016 to 22 August 2016. That"
                + " moves the last day to 20 October 2016. Only the first certificate counts.");
    assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
    assertThat(answer.headers().allValues("Set-Cookie")).isEmpty();
  }

  @Test
  void conciliation_that_goes_on_says_until_when_it_can_last_and_what_counts() throws Exception {
    String asked = "claim=wages&jurisdiction=scotland&trigger=2026-11-20&acasStarted=";
    assertThat(reasons(asked + "2026-11-23"))
        .anyMatch(line -> line.startsWith("Conciliation can last until 15 February 2027"));
    assertThat(reasons(asked)).anyMatch(line -> line.contains("If your employer asked for it"));
    assertThat(reasons(HAQUE)).anyMatch(line -> line.contains("Only the first certificate counts"));
  }

  private List<String> reasons(String asked) throws Exception {
    return json(site.get(API + "?" + asked))
        .getJsonArray("reasons")
        .getValuesAs(JsonString::getString);
  }

  @RunAsClient
  @ParameterizedTest
  @CsvSource({
    "unfair-dismissal, england-wales, 2026-08-31, 2026-11-29",
    "discrimination, scotland, 2026-10-01, 2026-12-30",
    "wages, england-wales, 2026-03-01, 2026-05-28",
    "redundancy-pay, scotland, 2026-09-01, 2027-02-28",
    "equal-pay, northern-ireland, 2026-03-31, 2026-09-29",
    "detriment, northern-ireland, 2022-02-02, 2022-05-01",
    "breach-of-contract, england-wales, 2022-02-02, 2022-05-01",
    "interim-relief, scotland, 2026-02-25, 2026-03-04"
  })
  void every_claim_and_jurisdiction_has_its_code(
      String claim, String jurisdiction, String trigger, String safe) throws Exception {
    String asked =
        "?claim=%s&jurisdiction=%s&trigger=%s&acasStarted=&acasEnded="
            .formatted(claim, jurisdiction, trigger);

    assertThat(json(site.get(API + asked)).getString("safe")).isEqualTo(safe);
  }

  @RunAsClient
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "claim        | claim=dismissal                    | unfair-dismissal, discrimination",
        "claim        | claim=                             | Give one of these",
        "jurisdiction | jurisdiction=wales                 | scotland, northern-ireland",
        "trigger      | trigger=                           | Enter the day",
        "trigger      | trigger=20.6.2016                  | 2026-11-02",
        "trigger      | trigger=2026-02-30                 | 2026-11-02",
        "trigger      | trigger=2013-12-31                 | Check the year",
        "trigger      | trigger=%2B99999-01-01             | year",
        "acasStarted  | acasStarted=                       | Enter the day you contacted Acas",
        "acasStarted  | acasStarted=soon                   | 2026-11-02",
        "acasEnded    | acasEnded=2016-07-21               | Check both days",
        "acasEnded    | acasEnded=2017-07-22               | half a year",
        "acas         | acas=2016-07-22                    | Leave it out"
      })
  void bad_input_is_a_problem_that_names_the_field(String field, String bad, String hint)
      throws Exception {
    Map<String, String> values = new LinkedHashMap<>();
    for (String pair : (HAQUE + "&" + bad).split("&")) {
      values.put(pair.split("=")[0], pair);
    }

    var answer = site.get(API + "?" + String.join("&", values.values()));

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.headers().firstValue("Content-Type"))
        .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
    assertThat(json(answer).getJsonArray("errors").getValuesAs(JsonObject.class))
        .singleElement()
        .satisfies(error -> assertThat(error.getString("field")).isEqualTo(field))
        .satisfies(error -> assertThat(error.getString("message")).contains(hint));
  }

  @Test
  void the_page_answers_without_session_or_cookie_and_keeps_nothing() throws Exception {
    int sessions = Sessions.made();
    String before = rows.counts();

    var page = site.post("/time-limits", asked("unfair-dismissal", "scotland", "31", "8", "2026"));

    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body())
        .contains("29 November 2026", "It is also the last day by law.", "href=\"/contact\"")
        .contains("you must contact Acas")
        .contains("value=\"scotland\" checked=\"checked\"", "value=\"31\"");
    assertThat(page.headers().firstValue("Cache-Control")).contains("no-store");
    assertThat(page.headers().allValues("Set-Cookie")).isEmpty();
    assertThat(Sessions.made()).isEqualTo(sessions);
    assertThat(rows.counts()).isEqualTo(before);
  }

  @Test
  void the_page_names_every_field_that_is_wrong_and_keeps_what_was_typed() throws Exception {
    var page = site.post("/time-limits", asked("", "", "31", "2", "2026"));

    assertThat(page.body())
        .contains("<title>Error: ")
        .contains("href=\"#claim\"", "href=\"#jurisdiction\"", "href=\"#trigger\"")
        .contains("There is no 31/2/2026 in the calendar", "value=\"31\"")
        .doesNotContain("id=\"answer\"");
    for (String id : List.of("claim", "jurisdiction", "trigger")) {
      assertThat(page.body()).containsOnlyOnce("id=\"" + id + "\"");
    }
  }

  @Test
  void a_limit_that_has_passed_says_so_and_one_that_may_hold_says_until_when() throws Exception {
    assertThat(site.post("/time-limits", asked("wages", "scotland", "2", "2", "2022")).body())
        .contains("This day has passed. A tribunal takes a late claim only for a good reason");
    assertThat(site.post("/time-limits", asked("wages", "scotland", "2", "2", "2099")).body())
        .doesNotContain("This day has passed");
  }

  @Test
  void the_way_to_it_stands_on_the_contact_page() throws Exception {
    assertThat(site.get("/contact").body()).contains("href=\"/time-limits\"");
  }

  private static Map<String, String> asked(
      String claim, String jurisdiction, String day, String month, String year) {
    return Map.of(
        "claim", claim,
        "jurisdiction", jurisdiction,
        "trigger-day", day,
        "trigger-month", month,
        "trigger-year", year);
  }

  private static JsonObject json(HttpResponse<String> answer) {
    try (var reader = Json.createReader(new StringReader(answer.body()))) {
      return reader.readObject();
    }
  }
}
