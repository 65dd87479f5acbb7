package org.branchwork.web.inserver;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.net.URL;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.branchwork.web.inserver.Asking.Field;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A member's request from its letter to what was shown. */
@ExtendWith(ArquillianExtension.class)
public class InspectionPagesIT {

  private static final String LIST = "/portal/fund/inspections";

  private static final Pattern NEXT =
      Pattern.compile("<a class=\"btn line\" href=\"([^\"]+/records[^\"]*)\"");

  @ArquillianResource URL portal;
  @Inject PlantedLine planted;
  @Inject Staff staff;

  private final String member = "Quokka " + UUID.randomUUID();
  private String treasurer;
  private String auditor;

  @BeforeEach
  void signed_in() throws Exception {
    treasurer = staff.signIn(staff.hire("treasurer"));
    auditor = staff.signIn(staff.hire("auditor"));
  }

  @Test
  void a_request_is_recorded_offered_shown_and_held() throws Exception {
    planted.line(12_345, "WOMBAT GIFT " + UUID.randomUUID());
    String request = recorded("2026-11-02", "2026-11-02", true);
    assertThat(page(treasurer, LIST)).contains(member, request, "No day offered yet");
    assertThat(page(treasurer, request)).contains(member, "1234567", "Offer a day");
    assertThat(page(treasurer, request + "/records")).contains("while the inspection is under way");

    String today = LocalDate.now().toString();
    done(request, new Field("do", "offer-day"), new Field("day", today));
    assertThat(page(treasurer, request)).contains("Begin the inspection", "Day offered");
    done(request, new Field("do", "begin-inspection"));
    assertThat(page(treasurer, request)).contains("Show the records", "Nothing was shown yet");

    String first = page(treasurer, request + "/records");
    assertThat(first).contains("2 November 2026", "Receipts and payments");
    assertThat(pageWith("123.45", first))
        .contains("bank lines of 2026-11-02")
        .doesNotContain("WOMBAT", "66374966", "<form method=\"post\" action=\"" + request);
    assertThat(page(treasurer, request))
        .contains("with the receipts and payments", "Invented Person");
    done(request, new Field("do", "end-inspection"));
    assertThat(page(treasurer, request)).contains("Held").doesNotContain("Show the records");
  }

  /** From the first page of records on, for others planted lines of that day as well. */
  private String pageWith(String text, String first) throws Exception {
    String records = first;
    while (!records.contains(text)) {
      Matcher next = NEXT.matcher(records);
      assertThat(next.find()).as("there is a next page").isTrue();
      records = page(treasurer, next.group(1).replace("&amp;", "&"));
    }
    return records;
  }

  @Test
  void a_request_that_was_not_checked_is_checked_before_it_begins() throws Exception {
    String request = recorded("2026-11-02", "2026-11-02", false);
    done(request, new Field("do", "offer-day"), new Field("day", LocalDate.now().toString()));
    assertThat(page(treasurer, request))
        .contains("value=\"check-member\"")
        .doesNotContain("value=\"begin-inspection\"");
    done(request, new Field("do", "check-member"));
    assertThat(page(treasurer, request))
        .contains("value=\"begin-inspection\"")
        .doesNotContain("value=\"check-member\"");
  }

  @Test
  void what_is_wrong_is_told_beside_its_field_and_what_was_typed_stays() throws Exception {
    HttpResponse<String> refused = record("2026-11-02", "2026-11-01", false);
    assertThat(refused.body())
        .contains("<title>Error: ", "href=\"#to\"", member)
        .contains("The last day must not be before the first");
    String request = recorded("2026-11-02", "2026-11-02", true);
    HttpResponse<String> late =
        send(request, new Field("do", "offer-day"), new Field("day", "2020-01-01"));
    assertThat(late.body()).contains("href=\"#day\"", "Choose a day from today on");
    HttpResponse<String> mute = send(request, new Field("do", "refuse-request"));
    assertThat(mute.body()).contains("href=\"#refuse-request\"", "Say why");
    done(request, new Field("do", "refuse-request"), new Field("refuse-reason", "Asked twice"));
    assertThat(page(treasurer, request)).contains("Refused", "Asked twice");
  }

  @Test
  void a_request_is_the_treasurers_alone_and_one_that_is_not_there_is_not_found() throws Exception {
    String request = recorded("2026-11-02", "2026-11-02", true);
    for (String path : List.of(LIST, request, request + "/records")) {
      assertThat(asking().get(path, auditor).statusCode()).isEqualTo(403);
    }
    for (String id : List.of(UUID.randomUUID().toString(), "x")) {
      assertThat(asking().get(LIST + "/" + id, treasurer).statusCode()).isEqualTo(404);
      assertThat(asking().get(LIST + "/" + id + "/records", treasurer).statusCode()).isEqualTo(404);
    }
  }

  private String recorded(String from, String to, boolean checked) throws Exception {
    HttpResponse<String> answer = record(from, to, checked);
    assertThat(answer.statusCode()).isEqualTo(303);
    return answer.headers().firstValue("Location").orElseThrow().replaceFirst("\\?.*", "");
  }

  private HttpResponse<String> record(String from, String to, boolean checked) throws Exception {
    return send(
        LIST,
        new Field("do", "record-request"),
        new Field("name", member),
        new Field("membership", "1234567"),
        new Field("received", LocalDate.now().toString()),
        new Field("from", from),
        new Field("to", to),
        new Field("checked", checked ? "yes" : ""));
  }

  private void done(String path, Field... fields) throws Exception {
    assertThat(send(path, fields).statusCode()).isEqualTo(303);
  }

  private HttpResponse<String> send(String path, Field... fields) throws Exception {
    String button = "value=\"" + fields[0].value() + "\"";
    List<Field> form = new ArrayList<>(Asking.hidden(page(treasurer, path), button));
    form.addAll(List.of(fields));
    return asking().post(path, treasurer, form, Map.of());
  }

  private String page(String token, String path) throws Exception {
    return asking().get(path, token).body();
  }

  private Asking asking() {
    return new Asking(portal);
  }
}
