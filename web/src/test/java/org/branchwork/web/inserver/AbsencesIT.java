package org.branchwork.web.inserver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.net.URL;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.branchwork.casework.api.Caller;
import org.branchwork.casework.api.CaseDesk;
import org.branchwork.casework.api.EnquiryDesk;
import org.branchwork.casework.api.absences.AbsenceDesk;
import org.branchwork.casework.api.deadlines.LimitDesk;
import org.branchwork.casework.api.deadlines.SetLimit;
import org.branchwork.casework.api.deadlines.TimeLimitQuestion;
import org.branchwork.casework.api.deadlines.TimeLimitQuestion.Claim;
import org.branchwork.casework.api.deadlines.TimeLimitQuestion.Jurisdiction;
import org.branchwork.web.inserver.Asking.Field;
import org.branchwork.web.inserver.MatrixWorld.Person;
import org.branchwork.web.inserver.MatrixWorld.Planted;
import org.branchwork.web.platform.identity.AccountDesk;
import org.branchwork.web.platform.identity.Actor;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A caseworker is away and somebody covers, page by page, and by mail. */
@ExtendWith(ArquillianExtension.class)
public class AbsencesIT {

  private static final String PATH = "/portal/absences";
  private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Europe/London"));

  @Inject MatrixWorld world;
  @Inject Staff staff;
  @Inject Post post;
  @Inject CaseDesk cases;
  @Inject EnquiryDesk enquiries;
  @Inject LimitDesk limits;
  @Inject AbsenceDesk absences;
  @Inject AccountDesk accounts;
  @ArquillianResource URL portal;
  private Asking asking;
  private Person caseworker;
  private Person cover;
  private Person lead;
  private Planted planted;
  private String home;

  @BeforeEach
  void given() throws Exception {
    post.settle();
    asking = new Asking(portal);
    caseworker = hired("caseworker");
    cover = hired("caseworker");
    lead = hired("case-lead");
    planted = world.fresh(caseworker.id());
    home = "/portal/cases/" + planted.reference();
    near();
    // what is told of the case being given is out before anybody is away
    post.settle();
  }

  @Test
  void a_near_limit_without_a_cover_is_named_and_with_one_the_case_is_the_covers_too()
      throws Exception {
    assertThat(asking.get(home, cover.token()).statusCode()).isEqualTo(404);
    HttpResponse<String> refused = enter(caseworker, "");
    assertThat(refused.body())
        .contains("href=\"#cover\"", "would have no cover: " + planted.reference())
        .contains("name=\"first-day\" type=\"text\" inputmode=\"numeric\"");

    HttpResponse<String> entered = enter(caseworker, cover.id().toString());
    assertThat(entered.headers().firstValue("Location")).contains(PATH + "?done=absence-enter");
    assertThat(asking.get(home, cover.token()).body()).contains("is away until", "and you cover.");
    assertThat(asking.get(home + "/work", caseworker.token()).body()).contains("covers.");
    assertThat(asking.get("/portal/cases?view=mine", cover.token()).body())
        .contains(planted.reference(), "covering for Invented Person");
    assertThat(asking.get("/portal", cover.token()).body()).contains(planted.reference());

    answered();
    assertThat(subjects(cover)).containsExactly("You cover for somebody", "There is an answer");
    assertThat(subjects(caseworker)).containsExactly("There is an answer");
  }

  @Test
  void whoever_covers_is_told_of_a_case_given_meanwhile() throws Exception {
    enter(caseworker, cover.id().toString());
    world.fresh(caseworker.id());
    post.settle();
    assertThat(subjects(cover))
        .containsExactlyInAnyOrder(
            "You cover for somebody", "Something was given to somebody who is away");
  }

  @Test
  void a_lead_sees_who_is_away_and_what_nobody_covers_and_chooses() throws Exception {
    enter(caseworker, cover.id().toString());
    cases.wallOff(planted.reference(), cover.id(), Staff.lead(lead.id()));
    assertThat(asking.get(home, cover.token()).statusCode()).isEqualTo(404);
    assertThat(asking.get(home, lead.token()).body()).contains("nobody covers this case");
    assertThat(asking.get("/portal/workload", lead.token()).body())
        .contains("1 open case has no cover", "Not covered: choose somebody else for this one");
    absences.watch(Caller.system("covers"));
    post.settle();
    assertThat(subjects(lead)).contains("A date comes near, and nobody is there");

    String shown = asking.get(PATH, lead.token()).body();
    String mark = "value=\"" + planted.reference() + "\"";
    List<Field> fields = new ArrayList<>(Asking.hidden(shown, mark));
    String absence = value(fields, "absence");
    String field = "case-" + absence + "-" + planted.reference();
    fields.add(new Field("do", "absence-case"));
    fields.add(new Field(field, cover.id().toString()));
    assertThat(asking.post(PATH, lead.token(), fields, Map.of()).body())
        .contains("href=\"#" + field + "\"", "This person may not see the case.");
    fields.removeIf(each -> each.name().equals(field));
    fields.add(new Field(field, lead.id().toString()));
    assertThat(asking.post(PATH, lead.token(), fields, Map.of()).statusCode()).isEqualTo(303);
    assertThat(asking.get(home, lead.token()).body()).contains("and you cover.");
  }

  @Test
  void no_account_ends_while_it_covers() throws Exception {
    enter(caseworker, cover.id().toString());
    world.of("administrator");
    Actor keeper = new Actor(UUID.randomUUID(), UUID.randomUUID(), Set.of("accounts.manage"));
    assertThatThrownBy(() -> accounts.disable(cover.id(), keeper))
        .hasMessageContaining("account.covers");
    assertThat(asking.get(home, cover.token()).statusCode()).isEqualTo(200);
  }

  private void near() {
    TimeLimitQuestion question =
        new TimeLimitQuestion(
            Claim.WAGES, Jurisdiction.ENGLAND_WALES, TODAY.minusMonths(3).plusDays(15), null, null);
    limits.set(
        planted.reference(),
        new SetLimit(question, null, null, null),
        Staff.caseworker(caseworker.id()));
  }

  private void answered() throws Exception {
    enquiries.answer(
        planted.reference(),
        planted.key(),
        UUID.randomUUID().toString(),
        "There is more.",
        List.of(),
        Caller.member());
    post.settle();
  }

  private Person hired(String role) throws Exception {
    UUID id = staff.hire(role);
    return new Person(role, id, staff.signIn(id));
  }

  private HttpResponse<String> enter(Person who, String coveredBy) throws Exception {
    String shown = asking.get(PATH, who.token()).body();
    List<Field> fields = new ArrayList<>(Asking.hidden(shown, "value=\"absence-enter\""));
    for (String day : List.of("first", "last")) {
      LocalDate on = day.equals("first") ? TODAY : TODAY.plusDays(2);
      fields.add(new Field(day + "-day", "" + on.getDayOfMonth()));
      fields.add(new Field(day + "-month", "" + on.getMonthValue()));
      fields.add(new Field(day + "-year", "" + on.getYear()));
    }
    fields.add(new Field("cover", coveredBy));
    fields.add(new Field("do", "absence-enter"));
    return asking.post(PATH, who.token(), fields, Map.of());
  }

  private static String value(List<Field> fields, String name) {
    return fields.stream()
        .filter(field -> field.name().equals(name))
        .findFirst()
        .orElseThrow()
        .value();
  }

  private static List<String> subjects(Person who) throws Exception {
    return Mailbox.of(Staff.address(who.id())).stream()
        .map(mail -> mail.replaceAll("(?s).*?\r?\nSubject: ([^\r\n]*).*", "$1"))
        .filter(subject -> !subject.contains("given to you"))
        .toList();
  }
}
