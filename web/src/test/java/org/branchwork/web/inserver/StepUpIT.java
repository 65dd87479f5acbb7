package org.branchwork.web.inserver;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.net.URL;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
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

/** Acts that the matrix marks with "again" ask for the second factor once more. */
@ExtendWith(ArquillianExtension.class)
public class StepUpIT {

  private static final String CODE = "ABCD-EFGH-JKMN-PQRS-TVWX-YZ23";

  @Inject MatrixWorld world;
  @Inject Everything everything;
  @Inject Staff staff;
  @Inject Rows rows;
  @ArquillianResource URL portal;
  private Asking asking;

  @BeforeEach
  void open() {
    asking = new Asking(portal);
  }

  @Test
  void every_act_marked_so_is_refused_without_a_fresh_proof_and_that_is_noted() throws Exception {
    List<Act> marked = AccessMatrix.acts().values().stream().filter(Act::again).toList();
    assertThat(marked).isNotEmpty();
    for (Act act : marked) {
      Person person = somebodyWhoMay(act);
      String path = path(act, person);
      List<Field> form = form(path, act, person);
      tooLate(person);
      Map<String, String> before = everything.now();

      HttpResponse<String> answer = asking.post(path, person.token(), form, Map.of());

      assertThat(answer.statusCode()).as(act.name()).isEqualTo(403);
      assertThat(answer.body()).as(act.name()).contains("name=\"prove-code\"");
      assertThat(everything.now()).as(act.name()).isEqualTo(before);
      assertThat(noted(person, act.name())).as(act.name()).isEqualTo("1");
    }
  }

  @Test
  void what_was_typed_waits_for_the_code_and_is_then_done_once() throws Exception {
    Person person = administrator();
    String email = UUID.randomUUID() + "@example.org";
    List<Field> invitation = invitation(person, email);
    tooLate(person);

    HttpResponse<String> asked =
        asking.post("/portal/accounts/new", person.token(), invitation, Map.of());
    List<Field> held = new ArrayList<>(Asking.hidden(asked.body(), "prove-code"));
    assertThat(held)
        .containsAll(invitation)
        .contains(new Field("prove-next", "/portal/accounts/new"));

    HttpResponse<String> wrong = prove(person, held, "000000");
    assertThat(wrong.body()).contains("This code is not right");
    assertThat(Asking.hidden(wrong.body(), "prove-code")).containsAll(invitation);
    assertThat(invited(email)).isEqualTo("0");

    HttpResponse<String> right = prove(person, held, CODE);
    assertThat(right.statusCode()).isEqualTo(307);
    assertThat(right.headers().firstValue("Location")).contains("/portal/accounts/new");
    asking.post("/portal/accounts/new", person.token(), held, Map.of());
    assertThat(invited(email)).isEqualTo("1");
    assertThat(done(person)).isEqualTo("1");

    tooLate(person);
    assertThat(prove(person, held, CODE).body()).contains("This code is not right");
  }

  @Test
  void a_proof_leads_nowhere_but_into_the_portal() throws Exception {
    Person person = administrator();
    String page = asking.get("/portal/prove?prove-next=//evil.example", person.token()).body();
    assertThat(page).doesNotContain("evil.example");
    List<Field> held = new ArrayList<>(Asking.hidden(page, "prove-code"));
    held.removeIf(field -> field.name().equals("prove-next"));
    held.add(new Field("prove-next", "https://evil.example/portal"));
    HttpResponse<String> answer = prove(person, held, CODE);
    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(answer.headers().firstValue("Location")).contains("/portal");
  }

  @Test
  void a_form_of_another_sign_in_proves_nothing() throws Exception {
    Person person = administrator();
    Person other = administrator();
    List<Field> others =
        Asking.hidden(asking.get("/portal/prove", other.token()).body(), "prove-code");
    assertThat(prove(person, others, CODE).statusCode()).isEqualTo(200);
    assertThat(done(person)).isEqualTo("0");
  }

  private HttpResponse<String> prove(Person person, List<Field> held, String code)
      throws Exception {
    List<Field> fields = new ArrayList<>(held);
    fields.add(new Field("prove-code", code));
    return asking.post("/portal/prove", person.token(), fields, Map.of());
  }

  private List<Field> invitation(Person person, String email) throws Exception {
    List<Field> fields =
        new ArrayList<>(
            Asking.hidden(asking.get("/portal/accounts/new", person.token()).body(), "email"));
    fields.add(new Field("name", "Ada & <Lee>"));
    fields.add(new Field("email", email));
    fields.add(new Field("roles", "editor"));
    fields.add(new Field("roles", "publisher"));
    return fields;
  }

  private Person administrator() throws Exception {
    UUID id = staff.hire(Roles.ADMINISTRATOR);
    byte[] text = ("recovery code\n" + CODE.replace("-", "")).getBytes(StandardCharsets.UTF_8);
    String hash =
        Base64.getUrlEncoder()
            .withoutPadding()
            .encodeToString(MessageDigest.getInstance("SHA-256").digest(text));
    rows.text(
        "insert into platform.recovery_code (account_id, code_hash) values (?, ?) returning 'x'",
        id,
        hash);
    return new Person(Roles.ADMINISTRATOR, id, staff.signIn(id));
  }

  private Person somebodyWhoMay(Act act) throws Exception {
    String role =
        Roles.all().stream()
            .filter(each -> Roles.permissions(List.of(each)).contains(act.permission()))
            .findFirst()
            .orElseThrow();
    UUID id = staff.hire(role);
    return new Person(role, id, staff.signIn(id));
  }

  private List<Field> form(String path, Act act, Person person) throws Exception {
    String page = asking.get(path, person.token()).body();
    List<Field> fields = new ArrayList<>(Asking.hidden(page, "name=\"token\""));
    fields.removeIf(field -> field.name().equals("do"));
    fields.add(new Field("do", act.button()));
    fields.add(new Field("name", "Ada Lee"));
    fields.add(new Field("email", UUID.randomUUID() + "@example.org"));
    fields.add(new Field("roles", "auditor"));
    return fields;
  }

  private String path(Act act, Person person) throws Exception {
    Route route =
        Routes.all().stream().filter(each -> act.isAt(each.path())).findFirst().orElseThrow();
    return world.path(
        route, route.path().contains("{reference}") ? world.of(person.role()) : person);
  }

  private void tooLate(Person person) {
    rows.text(
        "update platform.sign_in set second_factor_at = now() - interval '301 seconds'"
            + " where account_id = ? returning 'x'",
        person.id());
  }

  private String invited(String email) {
    return rows.text(
        "select count(*) from platform.account a where email = ? and name = 'Ada & <Lee>' and 2 ="
            + " (select count(*) from platform.account_role r where r.account_id = a.id)",
        email);
  }

  private String done(Person person) {
    return rows.text(
        "select count(*) from platform.audit_entry where action = 'SecondFactorProved'"
            + " and actor = ?",
        person.id().toString());
  }

  private String noted(Person person, String act) {
    return rows.text(
        "select count(*) from platform.audit_entry where refused and actor = ? and action = ?",
        person.id().toString(),
        act);
  }
}
