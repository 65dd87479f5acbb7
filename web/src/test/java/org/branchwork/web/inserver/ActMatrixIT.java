package org.branchwork.web.inserver;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.net.URL;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.branchwork.web.inserver.Asking.Field;
import org.branchwork.web.inserver.MatrixWorld.Person;
import org.branchwork.web.platform.access.Route;
import org.branchwork.web.platform.access.Routes;
import org.branchwork.web.platform.identity.Roles;
import org.branchwork.web.platform.matrix.AccessMatrix;
import org.branchwork.web.platform.matrix.Act;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Every button of the access matrix pressed by every role, as a form and forged in other ways. */
@ExtendWith(ArquillianExtension.class)
public class ActMatrixIT {

  private static final Map<String, String> PLAIN = Map.of();
  private static final Map<String, String> AJAX =
      Map.of("Faces-Request", "partial/ajax", "X-Requested-With", "XMLHttpRequest");

  @Inject MatrixWorld world;
  @Inject Everything everything;
  @Inject Rows rows;
  @ArquillianResource URL portal;
  private Asking asking;

  @BeforeEach
  void open() throws Exception {
    asking = new Asking(portal);
    world.everyCase();
  }

  @Test
  void who_lacks_an_act_does_it_in_no_way_and_each_try_is_noted() throws Exception {
    Map<String, String> before = everything.now();
    Map<String, List<Field>> forms = new HashMap<>();
    List<String> wrong = new ArrayList<>();
    for (Act act : AccessMatrix.acts().values()) {
      for (String role : Roles.all()) {
        if (!may(role, act)) {
          Person person = world.of(role);
          String path = path(act, person);
          // the same page for every act that it has
          String page = person.id() + path;
          if (!forms.containsKey(page)) {
            forms.put(page, Asking.hidden(asking.get(path, person.token()).body(), ""));
          }
          List<Field> form = forms.get(page);
          int noted = noted(person);
          List<Integer> answers = forge(act, path, person, form);
          if (!answers.equals(List.of(403, 403, 403)) || noted(person) != noted + 3) {
            wrong.add(role + " " + act.name() + " " + answers);
          }
        }
      }
    }
    assertThat(wrong).isEmpty();
    assertThat(everything.now()).isEqualTo(before);
  }

  @Test
  void who_is_not_signed_in_does_nothing() throws Exception {
    Map<String, String> before = everything.now();
    for (Act act : AccessMatrix.acts().values()) {
      HttpResponse<String> answer =
          asking.post(path(act, null), null, pressed(act, List.of()), PLAIN);
      assertThat(answer.statusCode()).as(act.name()).isEqualTo(302);
    }
    assertThat(everything.now()).isEqualTo(before);
  }

  /** Without a token of the form nothing is done: the door was open, and the page says no. */
  @Test
  void who_may_do_an_act_is_let_through_to_its_page() throws Exception {
    List<String> wrong = new ArrayList<>();
    for (Act act : AccessMatrix.acts().values()) {
      for (String role : Roles.all()) {
        if (may(role, act)) {
          Person person = world.of(role);
          int noted = noted(person);
          int answer =
              asking
                  .post(path(act, person), person.token(), pressed(act, List.of()), PLAIN)
                  .statusCode();
          if (answer == 403 || answer >= 500 || noted(person) != noted) {
            wrong.add(role + " " + act.name() + " " + answer);
          }
        }
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void what_is_no_act_is_refused_on_every_staff_page_and_noted() throws Exception {
    Person person = world.of(Roles.ADMINISTRATOR);
    Person lead = world.of("case-lead");
    Map<String, String> before = everything.now();
    for (Route route : Routes.all()) {
      if (route.kind() == Route.Kind.STAFF
          && AccessMatrix.posted(route.path(), "unheard").isEmpty()) {
        for (Person each : List.of(person, lead)) {
          int noted = noted(each);
          int answer =
              asking
                  .post(
                      world.path(route, each),
                      each.token(),
                      List.of(new Field("do", "unheard")),
                      PLAIN)
                  .statusCode();
          assertThat(answer).as(route.path()).isIn(400, 403);
          assertThat(noted(each)).as(route.path()).isEqualTo(noted + 1);
        }
      }
    }
    assertThat(everything.now()).isEqualTo(before);
  }

  /** As the form of the page, in the background, and as if a view of the server came back. */
  private List<Integer> forge(Act act, String path, Person person, List<Field> form)
      throws Exception {
    List<Field> partial = new ArrayList<>(form);
    partial.add(new Field("jakarta.faces.partial.ajax", "true"));
    partial.add(new Field("jakarta.faces.source", "list"));
    partial.add(new Field("jakarta.faces.partial.execute", "@all"));
    partial.add(new Field("jakarta.faces.partial.render", "@all"));
    List<Field> back = new ArrayList<>(partial);
    back.add(new Field("jakarta.faces.ViewState", "-1234567890:1234567890"));
    return List.of(
        asking.post(path, person.token(), pressed(act, form), PLAIN).statusCode(),
        asking.post(path, person.token(), pressed(act, partial), AJAX).statusCode(),
        asking.post(path, person.token(), pressed(act, back), AJAX).statusCode());
  }

  private static List<Field> pressed(Act act, List<Field> form) {
    List<Field> fields = new ArrayList<>(form);
    fields.removeIf(field -> field.name().equals("do"));
    fields.add(new Field("do", act.button()));
    for (String field : List.of("note", "reply", "name", "title", "text")) {
      fields.add(new Field(field, "Forged"));
    }
    fields.add(new Field("email", "forged@example.org"));
    fields.add(new Field("roles", Roles.ADMINISTRATOR));
    return fields;
  }

  private String path(Act act, Person person) throws Exception {
    Route route =
        Routes.all().stream()
            .filter(each -> each.kind() == Route.Kind.STAFF && act.isAt(each.path()))
            .findFirst()
            .orElseThrow();
    return world.path(route, person);
  }

  /** The button's own right, and that of the page it stands on. */
  private static boolean may(String role, Act act) {
    var held = Roles.permissions(List.of(role));
    boolean page =
        Routes.all().stream()
            .filter(route -> route.kind() == Route.Kind.STAFF && act.isAt(route.path()))
            .allMatch(route -> route.permission().equals("-") || held.contains(route.permission()));
    return page && (act.anybodys() || held.contains(act.permission()));
  }

  private int noted(Person person) {
    return Integer.parseInt(
        rows.text(
            "select count(*) from platform.audit_entry where refused and actor = ?",
            person.id().toString()));
  }
}
