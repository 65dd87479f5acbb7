package org.branchwork.web.inserver;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.net.URL;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.branchwork.web.inserver.Asking.Field;
import org.branchwork.web.inserver.MatrixWorld.Person;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The pages beside the conversation of a case, filled in and sent as a browser does. */
@ExtendWith(ArquillianExtension.class)
public class CasePartsIT {

  @Inject MatrixWorld world;
  @ArquillianResource URL portal;

  private Asking asking;
  private Person lead;
  private String home;

  @BeforeEach
  void open() throws Exception {
    asking = new Asking(portal);
    lead = world.of("case-lead");
    home = "/portal/cases/" + world.of("assigned", lead).reference();
  }

  @Test
  void what_is_filled_in_is_kept_and_said_on_the_page() throws Exception {
    sent("/work", "task", Map.of("task", "Ring HR today"), "The task is added.", "Ring HR today");
    Map<String, String> meeting =
        Map.of(
            "meeting", "APPEAL",
            "meeting-on-day", "1",
            "meeting-on-month", "3",
            "meeting-on-year", "2027",
            "meeting-time", "9:05",
            "place", "Civic Centre");
    sent("/work", "meeting", meeting, "The meeting is saved.", "1 March 2027, 09:05");
    sent("/people", "person", person(), "The person is saved.", "Ola Marsh");
    Map<String, String> employer = Map.of("employer", "Southgate", "workplace", "Depot");
    sent("/people", "employer", employer, "Employer and workplace are saved.", "Southgate");
    Map<String, String> time =
        Map.of(
            "time", "Telephone call",
            "time-minutes", "75",
            "time-day-day", "2",
            "time-day-month", "3",
            "time-day-year", "2026");
    sent("/result", "time", time, "The time is kept.", "1 h 15 min");
  }

  @Test
  void what_is_refused_is_told_at_its_field_and_stays_typed() throws Exception {
    Map<String, String> meeting =
        Map.of("meeting-on-day", "31", "meeting-time", "25:00", "place", "Room 9");
    HttpResponse<String> refused = post("/work", "meeting", meeting);
    assertThat(refused.statusCode()).isEqualTo(200);
    assertThat(refused.body())
        .contains("href=\"#meeting-on\"", "href=\"#meeting-time\"", "value=\"Room 9\"");
    assertThat(post("/work", "task", Map.of("task", "")).body()).contains("href=\"#task\"");
    assertThat(post("/documents", "document", Map.of("document", "Letter")).body())
        .contains("href=\"#file\"", "value=\"Letter\"");
  }

  @Test
  void what_stands_there_is_filled_in_to_be_changed() throws Exception {
    Matcher link = Pattern.compile("\\?change=([0-9a-f-]{36})").matcher(page("/people"));
    assertThat(link.find()).isTrue();
    String changing = page("/people?change=" + link.group(1));
    assertThat(changing).contains("Change this person", "value=\"quokkaperson\"");
  }

  @Test
  void a_prepared_text_is_put_below_what_was_typed_and_a_gap_holds_the_reply_back()
      throws Exception {
    String title = "Text " + UUID.randomUUID();
    String texts = "/portal/prepared-texts";
    List<Field> form = Asking.hidden(asking.get(texts, lead.token()).body(), "value=\"save\"");
    form.add(new Field("do", "save"));
    form.add(new Field("title", title));
    form.add(new Field("text", "Dear {{member}} at {{workplace}}"));
    assertThat(asking.post(texts, lead.token(), form, Map.of()).statusCode()).isEqualTo(303);

    home = "/portal/cases/" + world.of("other", null).reference();
    Matcher option =
        Pattern.compile("<option value=\"([0-9a-f-]{36})\"[^>]*>" + title).matcher(page(""));
    assertThat(option.find()).isTrue();
    Map<String, String> chosen = Map.of("prepared", option.group(1), "reply", "First words");
    HttpResponse<String> filled = post("", "insert", chosen);
    assertThat(filled.statusCode()).isEqualTo(200);
    assertThat(filled.body())
        .containsPattern("First words\\s+Dear Quokka Membername at \\[\\[workplace]]");
    assertThat(post("", "reply", Map.of("reply", "At [[workplace]]")).body())
        .contains("The reply has a gap left");
  }

  private static Map<String, String> person() {
    return Map.of("person", "Ola Marsh", "person-kind", "WITNESS");
  }

  private void sent(String part, String act, Map<String, String> typed, String... said)
      throws Exception {
    HttpResponse<String> answer = post(part, act, typed);
    assertThat(answer.statusCode()).as(act + " " + answer.body()).isEqualTo(303);
    String next = answer.headers().firstValue("Location").orElseThrow();
    assertThat(next).endsWith(home + part + "?done=" + act);
    assertThat(asking.get(home + part + "?done=" + act, lead.token()).body()).contains(said);
  }

  private String page(String part) throws Exception {
    return asking.get(home + part, lead.token()).body();
  }

  private HttpResponse<String> post(String part, String act, Map<String, String> typed)
      throws Exception {
    List<Field> form =
        new ArrayList<>(Asking.hidden(page(part), "name=\"do\" value=\"" + act + "\""));
    form.removeIf(field -> typed.containsKey(field.name()));
    form.add(new Field("do", act));
    typed.forEach((name, value) -> form.add(new Field(name, value)));
    return asking.post(home + part, lead.token(), form, Map.of());
  }
}
