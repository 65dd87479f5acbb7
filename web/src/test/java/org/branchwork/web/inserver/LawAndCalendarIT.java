package org.branchwork.web.inserver;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.net.URL;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.branchwork.web.inserver.Asking.Field;
import org.branchwork.web.inserver.MatrixWorld.Person;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The law of time limits as an officer amends it, and a caseworker's calendar. */
@ExtendWith(ArquillianExtension.class)
public class LawAndCalendarIT {

  private static final String LAW = "/portal/time-limit-rules";
  private static final Pattern ADDRESS = Pattern.compile("/calendar/[0-9A-Za-z_-]+\\.ics");

  @Inject MatrixWorld world;
  @Inject Rows rows;
  @ArquillianResource URL portal;
  private Asking asking;

  @BeforeEach
  void open() {
    asking = new Asking(portal);
  }

  @Test
  void a_change_is_looked_at_before_it_is_written_down_and_audited() throws Exception {
    Person officer = world.of("secretary");
    List<Field> change =
        List.of(
            new Field("claim", "equal-pay"),
            new Field("jurisdiction", "northern-ireland"),
            new Field("from-day", "1"),
            new Field("from-month", "1"),
            new Field("from-year", "2099"),
            new Field("length", "9"),
            new Field("source", "An invented Act"),
            new Field("checked-day", "1"),
            new Field("checked-month", "1"),
            new Field("checked-year", "2020"));

    String preview = post(LAW, officer, change, "law-preview").body();
    assertThat(preview).contains("id=\"preview\"", "It moves no time limit", "value=\"law-apply\"");
    assertThat(asking.get(LAW, officer.token()).body()).doesNotContain("An invented Act");

    assertThat(post(LAW, officer, change, "law-apply").statusCode()).isEqualTo(303);
    assertThat(asking.get(LAW, officer.token()).body())
        .contains("An invented Act", "9 months", "From 1 January 2099 on");
    assertThat(rows.text("select count(*) from platform.audit_entry where action = 'LawAmended'"))
        .isEqualTo("1");
    assertThat(post(LAW, officer, change, "law-apply").body())
        .contains("href=\"#from\"", "The law says so already");
  }

  @Test
  void a_calendar_is_read_at_its_secret_address_until_it_is_revoked() throws Exception {
    Person caseworker = world.of("caseworker");
    String reference = world.of("assigned", caseworker).reference();
    post("/portal/calendar", caseworker, List.of(), "make");
    Matcher address = ADDRESS.matcher(asking.get("/portal/calendar", caseworker.token()).body());
    assertThat(address.find()).isTrue();

    HttpResponse<String> file = asking.get(address.group(), null);
    assertThat(file.statusCode()).isEqualTo(200);
    assertThat(file.headers().firstValue("Content-Type").orElse("")).startsWith("text/calendar");
    assertThat(file.headers().firstValue("Cache-Control")).contains("no-store");
    assertThat(file.headers().allValues("Set-Cookie")).isEmpty();
    assertThat(file.body())
        .startsWith("BEGIN:VCALENDAR\r\n")
        .contains("SUMMARY:" + reference + ": time limit\r\n")
        .doesNotContainIgnoringCase("quokka");

    rows.seen(
        "with met as (insert into casework.meeting"
            + " (id, case_id, kind, starts_at, place, added_by, added_at)"
            + " select gen_random_uuid(), id, 'TRIBUNAL', now() + interval '1 day', 'quokka',"
            + " casework.caller_account(), now() from casework.case_file where reference = ?"
            + " returning id) select cast(id as text) from met",
        reference);
    assertThat(asking.get(address.group(), null).body())
        .contains("SUMMARY:" + reference + ": Tribunal hearing\r\n", "DURATION:PT1H")
        .doesNotContainIgnoringCase("quokka");

    post("/portal/calendar", caseworker, List.of(), "revoke");
    assertThat(asking.get(address.group(), null).statusCode()).isEqualTo(404);
  }

  private HttpResponse<String> post(String path, Person person, List<Field> typed, String act)
      throws Exception {
    String page = asking.get(path, person.token()).body();
    List<Field> fields = new ArrayList<>(Asking.hidden(page, "name=\"token\""));
    fields.addAll(typed);
    fields.add(new Field("do", act));
    return asking.post(path, person.token(), fields, Map.of());
  }
}
