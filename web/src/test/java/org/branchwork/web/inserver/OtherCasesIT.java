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
import org.branchwork.casework.api.Caller;
import org.branchwork.casework.api.CaseDesk;
import org.branchwork.casework.api.Category;
import org.branchwork.casework.api.EnquiryDesk;
import org.branchwork.casework.api.Receipt;
import org.branchwork.casework.api.SendEnquiry;
import org.branchwork.casework.api.Urgency;
import org.branchwork.web.inserver.Asking.Field;
import org.branchwork.web.inserver.MatrixWorld.Person;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The page of a case and others, filled in and sent as a browser does. */
@ExtendWith(ArquillianExtension.class)
public class OtherCasesIT {

  private static final String PAGE = "/together";

  @Inject MatrixWorld world;
  @Inject EnquiryDesk enquiries;
  @Inject CaseDesk cases;
  @ArquillianResource URL portal;

  private final String address = "a" + UUID.randomUUID() + "@example.org";
  private Asking asking;
  private Person lead;
  private Receipt kept;
  private Receipt gone;

  @BeforeEach
  void open() throws Exception {
    asking = new Asking(portal);
    lead = world.of("case-lead");
    kept = sent(address, "The first matter");
    gone = sent(address, "The second matter");
  }

  @Test
  void a_merge_is_asked_about_done_and_undone_and_the_old_address_leads_on() throws Exception {
    assertThat(page(kept, "").body()).contains(gone.reference(), "The second matter");
    String question = "?act=merge&other=" + gone.reference().toLowerCase();
    assertThat(page(kept, question).body())
        .contains("Bring " + gone.reference() + " into this case?", "name=\"do\" value=\"merge\"");

    assertThat(post(kept, question, "merge", Map.of()).headers().firstValue("Location"))
        .hasValueSatisfying(next -> assertThat(next).endsWith(PAGE + "?done=merge"));
    assertThat(page(kept, "?done=merge").body())
        .contains("The other case is now part of this one.", "Undo this");
    for (String below : List.of("", "/work", PAGE)) {
      HttpResponse<String> led = asking.get(at(gone, below), lead.token());
      assertThat(led.statusCode()).as(below).isEqualTo(303);
      assertThat(led.headers().firstValue("Location")).hasValue(at(kept, below));
    }
    assertThat(asking.get(at(kept, ""), lead.token()).body())
        .contains("The second matter", "brought " + gone.reference() + " into this case");

    assertThat(post(kept, "", "undo", Map.of()).statusCode()).isEqualTo(303);
    assertThat(asking.get(at(gone, ""), lead.token()).statusCode()).isEqualTo(200);
    assertThat(page(kept, "").body()).contains("Undone by").doesNotContain("value=\"undo\"");
  }

  @Test
  void what_is_refused_is_said_and_what_was_typed_stays() throws Exception {
    Receipt another = sent("b" + UUID.randomUUID() + "@example.org", "Another's");
    String question = "?act=merge&other=" + another.reference();
    HttpResponse<String> refused = post(kept, question, "merge", Map.of());
    assertThat(refused.statusCode()).isEqualTo(200);
    assertThat(refused.body())
        .contains("not known to be one person’s", "value=\"" + another.reference() + "\"");

    assertThat(page(kept, "?act=link&other=nothing").body())
        .contains("href=\"#other\"", "value=\"nothing\"");
    assertThat(page(kept, "?act=split").body()).contains("at least one stays");
    String unknown = post(kept, question, "merge", Map.of("other", "EQ-0000-0000")).body();
    String hidden =
        post(kept, question, "merge", Map.of("other", world.of("named", lead).reference())).body();
    assertThat(unknown).contains("that you can work");
    assertThat(hidden).contains("that you can work");
  }

  @Test
  void ticked_messages_become_a_case_of_their_own() throws Exception {
    cases.addNote(kept.reference(), UUID.randomUUID().toString(), "A note", caller());
    int version = cases.enter(kept.reference(), caller()).version();
    cases.reply(
        kept.reference(), version, UUID.randomUUID().toString(), "A reply", List.of(), caller());
    Matcher box = Pattern.compile("id=\"message-(\\d+)\"").matcher(page(kept, "").body());
    List<String> boxes = box.results().map(found -> found.group(1)).toList();
    assertThat(boxes).hasSizeGreaterThan(1);
    String question = "?act=split&message=" + boxes.get(1);
    assertThat(page(kept, question).body()).contains("a case of their own?", "A reply");

    assertThat(post(kept, question, "split", Map.of()).statusCode()).isEqualTo(303);
    assertThat(page(kept, "?done=split").body())
        .contains("made messages of this case a case of their own");
    assertThat(asking.get(at(kept, ""), lead.token()).body()).doesNotContain("<p>A reply");
  }

  private Caller caller() {
    return Staff.lead(lead.id());
  }

  private Receipt sent(String email, String message) {
    Receipt receipt =
        enquiries.send(
            new SendEnquiry(
                UUID.randomUUID().toString(),
                "Mina Example",
                null,
                email,
                null,
                null,
                null,
                message,
                null,
                null,
                false,
                null,
                false,
                null,
                null,
                null,
                null,
                List.of()),
            Caller.visitor());
    int version = cases.enter(receipt.reference(), caller()).version();
    cases.triage(receipt.reference(), version, Category.PAY, Urgency.NORMAL, lead.id(), caller());
    return receipt;
  }

  private static String at(Receipt receipt, String below) {
    return "/portal/cases/" + receipt.reference() + below;
  }

  private HttpResponse<String> page(Receipt receipt, String query) throws Exception {
    return asking.get(at(receipt, PAGE) + query, lead.token());
  }

  private HttpResponse<String> post(
      Receipt receipt, String query, String act, Map<String, String> typed) throws Exception {
    List<Field> form =
        new ArrayList<>(
            Asking.hidden(page(receipt, query).body(), "name=\"do\" value=\"" + act + "\""));
    form.removeIf(field -> typed.containsKey(field.name()));
    form.add(new Field("do", act));
    typed.forEach((name, value) -> form.add(new Field(name, value)));
    return asking.post(at(receipt, PAGE), lead.token(), form, Map.of());
  }
}
