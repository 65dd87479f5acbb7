package org.branchwork.web.inserver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.net.URL;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.branchwork.casework.api.deadlines.LimitDesk;
import org.branchwork.casework.api.deadlines.SetLimit;
import org.branchwork.casework.api.deadlines.TimeLimitQuestion;
import org.branchwork.casework.api.deadlines.TimeLimitQuestion.Claim;
import org.branchwork.casework.api.deadlines.TimeLimitQuestion.Jurisdiction;
import org.branchwork.web.inserver.Asking.Field;
import org.branchwork.web.inserver.MatrixWorld.Person;
import org.branchwork.web.platform.identity.AccountDesk;
import org.branchwork.web.platform.identity.Actor;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A case whose time limit is near goes to another caseworker by two people, page by page. */
@ExtendWith(ArquillianExtension.class)
public class HandOverPageIT {

  @Inject MatrixWorld world;
  @Inject Staff staff;
  @Inject LimitDesk limits;
  @Inject AccountDesk accounts;
  @ArquillianResource URL portal;
  private Asking asking;
  private Person caseworker;
  private Person other;
  private Person lead;
  private String reference;
  private String path;

  @BeforeEach
  void near() throws Exception {
    asking = new Asking(portal);
    caseworker = hired("caseworker");
    other = hired("caseworker");
    lead = hired("case-lead");
    // a case of the test's own: the relation's name makes one for each role
    reference = world.fresh(caseworker.id()).reference();
    path = "/portal/cases/" + reference + "/limits";
    TimeLimitQuestion question =
        new TimeLimitQuestion(
            Claim.WAGES,
            Jurisdiction.ENGLAND_WALES,
            LocalDate.now().minusMonths(3).plusDays(15),
            null,
            null);
    limits.set(
        reference, new SetLimit(question, null, null, null), Staff.caseworker(caseworker.id()));
  }

  @Test
  void one_person_asks_and_a_case_lead_agrees() throws Exception {
    HttpResponse<String> alone =
        post(
            lead,
            "/portal/cases/" + reference,
            "triage",
            new Field("category", "PAY"),
            new Field("urgency", "URGENT"),
            new Field("caseworker", other.id().toString()));
    assertThat(alone.body()).contains("a second person must agree to another caseworker");

    assertThat(page(caseworker)).contains("Who has this case", "Ask for it");
    HttpResponse<String> missing = post(caseworker, path, "hand-over-ask", reason("I am ill."));
    assertThat(missing.body()).contains("href=\"#hand-over-to\"", "I am ill.");
    HttpResponse<String> asked =
        post(
            caseworker,
            path,
            "hand-over-ask",
            new Field("hand-over-to", other.id().toString()),
            reason("I am ill."));
    assertThat(asked.headers().firstValue("Location")).contains(path + "?done=hand-over-ask");
    assertThat(page(caseworker))
        .contains("asked on", "I am ill.", "Do not agree")
        .doesNotContain("Agree and hand over");
    assertThat(asking.get("/portal", lead.token()).statusCode()).isEqualTo(200);

    HttpResponse<String> agreed =
        post(lead, path, "hand-over-confirm", reason("She rang the office."));
    assertThat(agreed.statusCode()).as(agreed.body()).isEqualTo(303);
    assertThat(asking.get(path, other.token()).statusCode()).isEqualTo(200);
    assertThat(asking.get(path, caseworker.token()).statusCode()).isEqualTo(404);
  }

  @Test
  void no_account_ends_while_a_limit_of_its_cases_is_near() throws Exception {
    Actor keeper = new Actor(UUID.randomUUID(), UUID.randomUUID(), Set.of("accounts.manage"));
    world.of("administrator");
    assertThatThrownBy(() -> accounts.disable(caseworker.id(), keeper))
        .hasMessageContaining("account.limits-near");
    assertThatThrownBy(() -> accounts.setRoles(caseworker.id(), Set.of("editor"), keeper))
        .hasMessageContaining("account.limits-near");
    // what was refused has not happened
    assertThat(asking.get(path, caseworker.token()).statusCode()).isEqualTo(200);
    accounts.setRoles(caseworker.id(), Set.of("caseworker", "editor"), keeper);
    accounts.disable(other.id(), keeper);
    assertThat(asking.get("/portal", other.token()).statusCode()).isEqualTo(302);
  }

  private Person hired(String role) throws Exception {
    UUID id = staff.hire(role);
    return new Person(role, id, staff.signIn(id));
  }

  private static Field reason(String text) {
    return new Field("hand-over-reason", text);
  }

  private String page(Person who) throws Exception {
    return asking.get(path, who.token()).body();
  }

  private HttpResponse<String> post(Person who, String to, String act, Field... typed)
      throws Exception {
    String shown = asking.get(to, who.token()).body();
    List<Field> fields = new ArrayList<>(Asking.hidden(shown, "value=\"" + act + "\""));
    fields.removeIf(field -> field.name().equals("do"));
    fields.add(new Field("do", act));
    fields.addAll(List.of(typed));
    return asking.post(to, who.token(), fields, Map.of());
  }
}
