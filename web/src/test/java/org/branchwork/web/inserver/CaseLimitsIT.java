package org.branchwork.web.inserver;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.net.URL;
import java.net.http.HttpResponse;
import java.time.LocalDate;
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

/** The page of a case's time limits. */
@ExtendWith(ArquillianExtension.class)
public class CaseLimitsIT {

  private static final String SET =
      "select count(*) from platform.audit_entry where action = 'LimitSet' and subject = ?";

  private static final List<Field> FACTS =
      List.of(
          new Field("do", "limit-set"),
          new Field("claim", "wages"),
          new Field("jurisdiction", "scotland"),
          new Field("trigger-day", "20"),
          new Field("trigger-month", "11"),
          new Field("trigger-year", "2090"));

  private static final Pattern NUMBER = Pattern.compile("name=\"claim-number-(\\d+)\"");

  @Inject MatrixWorld world;
  @Inject Rows rows;
  @ArquillianResource URL portal;
  private Asking asking;
  private Person caseworker;
  private String reference;
  private String path;

  @BeforeEach
  void open() throws Exception {
    asking = new Asking(portal);
    caseworker = world.of("caseworker");
    reference = world.of("assigned", caseworker).reference();
    path = "/portal/cases/" + reference + "/limits";
  }

  @Test
  void a_limit_is_worked_out_kept_audited_and_shown() throws Exception {
    String before = rows.text(SET, reference);
    HttpResponse<String> answer = post(FACTS);

    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
    assertThat(answer.headers().firstValue("Location")).contains(path + "?done=limit-set");
    assertThat(page("?done=limit-set"))
        .contains("The limit is kept.", "Wages or holiday pay, Scotland", "19 February 2091")
        .contains("Provisional, may be earlier")
        .contains("The limit is 3 months. They begin with 20 November 2090");
    assertThat(rows.text(SET, reference)).isEqualTo(String.valueOf(Integer.parseInt(before) + 1));
    assertThat(asking.get("/portal/cases?view=mine", caseworker.token()).body()).contains("Limit ");
  }

  @Test
  void what_is_wrong_is_named_and_what_was_typed_is_kept() throws Exception {
    List<Field> wrong = new ArrayList<>(FACTS);
    wrong.add(new Field("certificate", "R12"));
    wrong.set(1, new Field("claim", ""));

    assertThat(post(wrong).body()).contains("href=\"#claim\"", "value=\"R12\"");

    wrong.set(1, new Field("claim", "wages"));
    assertThat(post(wrong).body())
        .contains("href=\"#certificate\"", "such as R123456/26/01", "value=\"2090\"");
  }

  @Test
  void a_near_limit_is_met_by_the_number_of_the_claim_and_whoever_gives_cases_is_told()
      throws Exception {
    LocalDate trigger = LocalDate.now().minusMonths(3).plusDays(10);
    List<Field> near = new ArrayList<>(FACTS.subList(0, 3));
    near.add(new Field("trigger-day", "" + trigger.getDayOfMonth()));
    near.add(new Field("trigger-month", "" + trigger.getMonthValue()));
    near.add(new Field("trigger-year", "" + trigger.getYear()));
    post(near);
    Matcher field = NUMBER.matcher(page(""));
    assertThat(field.find()).isTrue();
    String limit = field.group(1);
    List<Field> met = new ArrayList<>();
    met.add(new Field("limit", limit));
    met.add(new Field("reason-" + limit, "I have the receipt."));
    met.add(new Field("do", "limit-met"));

    assertThat(post(met).body())
        .contains("href=\"#claim-number-" + limit + "\"", "enter the number of the claim")
        .contains("I have the receipt.");
    met.add(new Field("claim-number-" + limit, "it is there"));
    assertThat(post(met).body()).contains("such as 6001234/2026", "value=\"it is there\"");

    met.set(3, new Field("claim-number-" + limit, "6001234/2026"));
    assertThat(post(met).statusCode()).isEqualTo(303);
    assertThat(page("")).contains("Number of the claim: 6001234/2026");
    assertThat(
            rows.text(
                "select count(*) from platform.audit_entry where action = 'NearLimitMet'"
                    + " and subject = ?",
                reference))
        .isEqualTo("1");
  }

  @Test
  void a_hearing_is_put_off_to_a_day_of_the_branchs_own_calendar() throws Exception {
    assertThat(page("?hearing-day=24&hearing-month=12&hearing-year=2026"))
        .contains("Tuesday 5 January 2027", "I propose Tuesday 5 January 2027")
        .contains("You have invited me to a hearing on Thursday 24 December 2026");
    assertThat(page("?hearing-day=31&hearing-month=2&hearing-year=2026"))
        .contains("There is no 31/2/2026 in the calendar");
  }

  private HttpResponse<String> post(List<Field> typed) throws Exception {
    List<Field> fields = new ArrayList<>(Asking.hidden(page(""), "name=\"certificate\""));
    fields.addAll(typed);
    return asking.post(path, caseworker.token(), fields, Map.of());
  }

  private String page(String query) throws Exception {
    return asking.get(path + query, caseworker.token()).body();
  }
}
