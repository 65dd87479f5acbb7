package org.branchwork.web.inserver;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.net.URL;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.branchwork.casework.api.CaseReference;
import org.branchwork.web.inserver.MatrixWorld.Person;
import org.branchwork.web.inserver.MatrixWorld.Planted;
import org.branchwork.web.platform.access.Route;
import org.branchwork.web.platform.access.Routes;
import org.branchwork.web.platform.identity.Roles;
import org.branchwork.web.platform.matrix.AccessMatrix;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Every address of the access matrix asked for by every role, and by nobody. */
@ExtendWith(ArquillianExtension.class)
public class RouteMatrixIT {

  /** What nobody signed in is answered where it is not a page. */
  private static final Map<String, Integer> ANSWERS =
      Map.ofEntries(
          Map.entry("/contact/sent", 303),
          Map.entry("/enquiry/{reference}", 404),
          Map.entry("/api/v1/enquiries", 405),
          Map.entry("/api/v1/enquiries/{reference}", 404),
          Map.entry("/api/v1/time-limits", 422),
          Map.entry("/files/{id}/{name}", 302),
          Map.entry("/calendar/{token}.ics", 404),
          Map.entry("/collectives/{token}", 404),
          Map.entry("/collectives/{token}/sent", 404),
          Map.entry("/portal/sign-out", 303),
          Map.entry("/claim/{reference}", 404));

  /** Where it matters whether somebody is signed in, though it is no staff page. */
  private static final Set<String> BOTH =
      Set.of("/files/{id}/{name}", "/portal/sign-in", "/portal/sign-out");

  @Inject MatrixWorld world;
  @Inject Everything everything;
  @ArquillianResource URL portal;
  private Asking asking;

  @BeforeEach
  void open() {
    asking = new Asking(portal);
  }

  @Test
  void every_address_answers_every_role_as_the_matrix_says_and_looking_changes_nothing()
      throws Exception {
    world.everyCase();
    Map<String, String> before = everything.now();
    List<String> expected = new ArrayList<>();
    List<String> actual = new ArrayList<>();
    for (Route route : Routes.all()) {
      for (String role : Roles.all()) {
        Person person = world.of(role);
        String line = route.path() + " " + role + " ";
        expected.add(line + status(route, role));
        actual.add(line + get(world.path(route, person), person).statusCode());
      }
      String line = route.path() + " nobody ";
      expected.add(
          line
              + (route.kind() == Route.Kind.STAFF ? 302 : ANSWERS.getOrDefault(route.path(), 200)));
      actual.add(line + get(world.path(route, null), null).statusCode());
    }
    assertThat(actual).containsExactlyElementsOf(expected);
    assertThat(everything.now()).isEqualTo(before);
  }

  @Test
  void what_is_for_everybody_is_the_same_for_everybody() throws Exception {
    Person administrator = world.of(Roles.ADMINISTRATOR);
    for (Route route : Routes.all()) {
      if (route.kind() == Route.Kind.PUBLIC) {
        String path = world.path(route, null);
        assertThat(get(path, administrator).body()).as(path).isEqualTo(get(path, null).body());
      }
    }
  }

  @Test
  void who_is_not_signed_in_is_led_to_the_way_in_and_back() throws Exception {
    for (Route route : Routes.all()) {
      if (route.kind() == Route.Kind.STAFF) {
        assertThat(get(world.path(route, null), null).headers().firstValue("Location").orElse(""))
            .contains("/portal/sign-in?next=%2Fportal");
      }
    }
  }

  @Test
  void what_is_nobodys_answers_nobody() throws Exception {
    for (List<String> row : AccessMatrix.rows("other addresses")) {
      if (row.get(1).equals("nobody")) {
        String path = row.get(0).replace("*", "/casework/case");
        assertThat(get(path, null).statusCode()).as(path).isEqualTo(404);
        assertThat(get(path, world.of("case-lead")).statusCode()).as(path).isEqualTo(404);
      }
    }
  }

  @Test
  void a_case_opens_for_its_relation_and_one_that_does_not_is_as_good_as_none() throws Exception {
    String none = CaseReference.of("000000").shown();
    List<String> wrong = new ArrayList<>();
    for (List<String> row : AccessMatrix.rows("cases")) {
      Person person = world.of(row.get(0));
      HttpResponse<String> missing = get("/portal/cases/" + none, person);
      HttpResponse<String> noFile = get("/files/" + person.id() + "/file.txt", person);
      for (int i = 0; i < MatrixRelations.TRIED.size(); i++) {
        String relation = MatrixRelations.TRIED.get(i);
        boolean sees = row.get(i + 1).equals("all");
        Planted planted = world.of(relation, person);
        HttpResponse<String> page = get("/portal/cases/" + planted.reference(), person);
        HttpResponse<String> file = get("/files/" + planted.file() + "/file.txt", person);
        boolean right =
            sees
                ? page.body().contains("quokkatext") && file.body().equals("quokkabytes")
                : same(page, missing) && same(file, noFile);
        if (!right) {
          wrong.add(
              person.role() + " " + relation + " " + page.statusCode() + " " + file.statusCode());
        }
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void a_key_opens_its_own_case_and_any_other_is_as_good_as_none() throws Exception {
    Planted one = world.of("other", null);
    Planted two = world.of("none", null);
    for (String of : List.of("/enquiry/", "/api/v1/enquiries/")) {
      assertThat(get(of + one.reference() + "?key=" + one.key(), null).body())
          .contains("quokkatext");
      HttpResponse<String> missing =
          get(of + CaseReference.of("000000").shown() + "?key=" + one.key(), null);
      assertThat(missing.statusCode()).isEqualTo(404);
      assertThat(same(get(of + two.reference() + "?key=" + one.key(), null), missing)).isTrue();
      for (String role : Roles.all()) {
        assertThat(same(get(of + two.reference() + "?key=" + one.key(), world.of(role)), missing))
            .isTrue();
      }
    }
    String file = "/files/" + two.file() + "/file.txt?reference=" + two.reference() + "&key=";
    assertThat(get(file + two.key(), null).body()).isEqualTo("quokkabytes");
    assertThat(get(file + one.key(), null).statusCode()).isEqualTo(404);
    assertThat(get(file + one.key(), world.of("case-lead")).statusCode()).isEqualTo(404);
  }

  @Test
  void an_account_that_is_not_there_is_not_there_for_who_keeps_them() throws Exception {
    Person administrator = world.of(Roles.ADMINISTRATOR);
    String none = "/portal/accounts/" + world.of("other", null).file();
    assertThat(get(none, administrator).statusCode()).isEqualTo(404);
    for (String role : Roles.all()) {
      if (!role.equals(Roles.ADMINISTRATOR)) {
        assertThat(
                same(
                    get(none, world.of(role)),
                    get("/portal/accounts/" + world.account(), world.of(role))))
            .as(role)
            .isTrue();
      }
    }
  }

  @Test
  void pressing_a_button_by_a_link_changes_nothing() throws Exception {
    world.everyCase();
    Map<String, String> before = everything.now();
    for (Route route : Routes.all()) {
      for (String role : Roles.all()) {
        String path = world.path(route, world.of(role));
        get(path + "?" + pressed(route), world.of(role));
      }
    }
    assertThat(everything.now()).isEqualTo(before);
  }

  /** A button of the page, as if it could be pressed by a link. */
  private static String pressed(Route route) {
    return AccessMatrix.acts().values().stream()
            .filter(act -> act.isAt(route.path()))
            .map(act -> "do=" + act.button())
            .findFirst()
            .orElse("do=send")
        + "&note=x&reply=x&name=x&email=x@example.org&roles=editor&title=x&text=x";
  }

  private int status(Route route, String role) {
    boolean may =
        route.permission().equals("-")
            || Roles.permissions(List.of(role)).contains(route.permission());
    if (route.kind() == Route.Kind.STAFF) {
      return may ? 200 : 403;
    }
    if (route.path().equals("/files/{id}/{name}")) {
      return MatrixRelations.sees(role, "assigned") ? 200 : 404;
    }
    if (route.path().equals("/portal/sign-in")) {
      return 303;
    }
    return BOTH.contains(route.path()) ? 200 : ANSWERS.getOrDefault(route.path(), 200);
  }

  private static boolean same(HttpResponse<String> one, HttpResponse<String> other) {
    return one.statusCode() == other.statusCode() && one.body().equals(other.body());
  }

  private HttpResponse<String> get(String path, Person person) throws Exception {
    return asking.get(path, person == null ? null : person.token());
  }
}
