package org.branchwork.web.inserver;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.net.URL;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.branchwork.casework.api.Caller;
import org.branchwork.casework.api.EnquiryDesk;
import org.branchwork.web.inserver.Asking.Field;
import org.branchwork.web.inserver.MatrixWorld.Person;
import org.branchwork.web.inserver.MatrixWorld.Planted;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** By when a member is to be answered, on the pages that say it. */
@ExtendWith(ArquillianExtension.class)
public class AnswerPageIT {

  @Inject MatrixWorld world;
  @Inject Staff staff;
  @Inject EnquiryDesk enquiries;
  @Inject Rows rows;
  @ArquillianResource URL portal;
  private Asking asking;
  private Person caseworker;
  private Planted planted;
  private String path;

  @BeforeEach
  void waits() throws Exception {
    asking = new Asking(portal);
    UUID id = staff.hire("caseworker");
    caseworker = new Person("caseworker", id, staff.signIn(id));
    planted = world.fresh(id);
    path = "/portal/cases/" + planted.reference() + "/answer";
    assertThat(get(path)).contains("Nobody waits for an answer");
    enquiries.answer(
        planted.reference(),
        planted.key(),
        UUID.randomUUID().toString(),
        "And now?",
        List.of(),
        Caller.member());
  }

  @Test
  void queue_and_case_say_by_when_and_a_pause_is_said_with_whom_it_waits_for() throws Exception {
    assertThat(get(path)).contains("Answer by ", "within 24 working hours");
    assertThat(get("/portal/cases/" + planted.reference())).contains(">Answer by ");
    assertThat(get("/portal/cases?view=mine")).contains(">Answer by ");

    HttpResponse<String> wrong = post("answer-pause", new Field("answer-reason", "Their letter"));
    assertThat(wrong.body()).contains("href=\"#answer-for\"", "Their letter");
    HttpResponse<String> paused =
        post(
            "answer-pause",
            new Field("answer-for", "EMPLOYER"),
            new Field("answer-reason", "Their letter is to come."));
    assertThat(paused.statusCode()).as(paused.body()).isEqualTo(303);
    assertThat(get(path)).contains("Waiting for the employer since", "Count again");
    assertThat(get("/portal/cases?view=mine")).contains("Waiting for the employer since");
    assertThat(get("/portal/cases/" + planted.reference())).contains("Their letter is to come.");

    assertThat(post("answer-resume").statusCode()).isEqualTo(303);
    assertThat(get(path)).contains("Answer by ");
  }

  @Test
  void who_is_overdue_is_found_by_a_filter() throws Exception {
    String late = "/portal/cases?view=mine&late=yes";
    assertThat(get(late)).doesNotContain(planted.reference());
    rows.seen(
        "update casework.case_file set counts_from = now() - interval '60 days'"
            + " where reference = ? returning 'x'",
        planted.reference());
    assertThat(get(late)).contains(planted.reference(), "Answer overdue since");
  }

  private String get(String from) throws Exception {
    return asking.get(from, caseworker.token()).body();
  }

  private HttpResponse<String> post(String act, Field... typed) throws Exception {
    List<Field> fields = new ArrayList<>(Asking.hidden(get(path), "value=\"" + act + "\""));
    fields.add(new Field("do", act));
    fields.addAll(List.of(typed));
    return asking.post(path, caseworker.token(), fields, Map.of());
  }
}
