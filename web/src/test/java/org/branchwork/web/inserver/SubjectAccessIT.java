package org.branchwork.web.inserver;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.net.URL;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.branchwork.web.inserver.Asking.Field;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The pages of subject access as a form is posted to them. */
@ExtendWith(ArquillianExtension.class)
public class SubjectAccessIT {

  private static final String REGISTER = "/portal/subject-access";

  @Inject MatrixWorld world;
  @ArquillianResource URL portal;

  private final String name = "Wombat " + UUID.randomUUID();

  @Test
  void a_form_sent_twice_is_one_request_in_the_register() throws Exception {
    List<Field> form = form("5", "1", "2026");
    assertThat(post(form).headers().firstValue("Location")).contains(REGISTER + "?done=record");
    assertThat(post(form).statusCode()).isEqualTo(303);
    String page = get(REGISTER).body();
    assertThat(page.split(name, -1)).hasSize(2);
    assertThat(page).contains("Thursday 5 February 2026");
  }

  @Test
  void what_is_wrong_is_told_at_its_field_and_what_was_typed_is_kept() throws Exception {
    assertThat(post(form("31", "2", "2026")).body())
        .contains(
            "<title>Error: ", "value=\"" + name + "\"", "There is no 31/2/2026 in the calendar");
    assertThat(post(form("5", "1", "2099")).body())
        .contains("href=\"#received-on\"", "Enter the day it came: today or before.");
    assertThat(get(REGISTER).body()).doesNotContain(name);
  }

  @Test
  void a_request_that_is_none_is_not_there() throws Exception {
    HttpResponse<String> none = get(REGISTER + "/999999999");
    assertThat(none.statusCode()).isEqualTo(404);
    for (String number : List.of("0", "x", "-1", "9999999999999999999999")) {
      HttpResponse<String> answer = get(REGISTER + "/" + number);
      assertThat(answer.statusCode()).as(number).isEqualTo(404);
    }
  }

  private List<Field> form(String day, String month, String year) throws Exception {
    List<Field> form = new ArrayList<>(Asking.hidden(get(REGISTER).body(), "record"));
    form.add(new Field("do", "record"));
    form.add(new Field("name", name));
    form.add(new Field("received-on-day", day));
    form.add(new Field("received-on-month", month));
    form.add(new Field("received-on-year", year));
    form.add(new Field("received-by", "LETTER"));
    return form;
  }

  private HttpResponse<String> post(List<Field> form) throws Exception {
    String lead = world.of("data-protection").token();
    return new Asking(portal).post(REGISTER, lead, form, Map.of());
  }

  private HttpResponse<String> get(String path) throws Exception {
    return new Asking(portal).get(path, world.of("data-protection").token());
  }
}
