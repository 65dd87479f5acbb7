package org.branchwork.web.inserver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.net.URL;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.branchwork.casework.api.Caller;
import org.branchwork.casework.api.Caller.Permission;
import org.branchwork.casework.api.CaseDesk;
import org.branchwork.casework.api.Category;
import org.branchwork.casework.api.EnquiryDesk;
import org.branchwork.casework.api.NewFile;
import org.branchwork.casework.api.Outcome;
import org.branchwork.casework.api.Receipt;
import org.branchwork.casework.api.SendEnquiry;
import org.branchwork.casework.api.Urgency;
import org.branchwork.casework.api.retention.ErasureDesk;
import org.branchwork.casework.api.retention.ErasureReason;
import org.branchwork.web.inserver.Asking.Field;
import org.branchwork.web.inserver.MatrixWorld.Person;
import org.branchwork.web.platform.erasure.list.ErasedCases;
import org.branchwork.web.platform.settings.PortalSettings;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A case is erased by two people, and with it all that the portal keeps of it beside casework. */
@ExtendWith(ArquillianExtension.class)
public class ErasingIT {

  private static final String PAGE = "/portal/retention/erasures";
  private static final Pattern LINK = Pattern.compile(PAGE + "\\?erasure=([0-9a-f-]{36})");

  @Inject MatrixWorld world;
  @Inject EnquiryDesk enquiries;
  @Inject CaseDesk cases;
  @Inject ErasureDesk erasures;
  @Inject PortalSettings settings;
  @Inject Rows rows;
  @Inject Post post;
  @Inject Saboteur saboteur;
  @ArquillianResource URL portal;

  private final String canary = "canary" + UUID.randomUUID().toString().substring(0, 8);

  @Test
  void one_person_asks_another_approves_and_the_canary_is_nowhere() throws Exception {
    Receipt receipt = closed();
    post.settle();
    Path kept = keptMail(receipt.reference());
    Person secretary = world.of("secretary");
    Person lead = world.of("data-protection");
    String before = member(receipt);

    String asked = ask(receipt.reference(), secretary);
    assertThat(page(asked, secretary)).contains("You asked for this").doesNotContain("\"approve\"");
    assertThat(press(asked, secretary, "approve").body()).contains("Another person has to approve");
    assertThat(page(asked, lead)).contains("1 file (", "Messages").doesNotContain(canary);
    assertThat(press(asked, lead, "approve").statusCode()).isEqualTo(303);
    post.settle();

    assertThat(Files.exists(kept)).isFalse();
    for (String table : List.of("platform.audit_entry", "platform.outbox", "platform.mail")) {
      assertThat(
              rows.text(
                  "select count(*) from " + table + " t where t::text like '%" + canary + "%'"))
          .as(table)
          .isEqualTo("0");
    }
    assertThat(before).startsWith("200");
    Receipt never = new Receipt("EQ-ZZZZ-ZZQW", receipt.key());
    assertThat(member(receipt)).startsWith("404").isEqualTo(member(never));
    Asking asking = new Asking(portal);
    assertThat(asking.get("/portal/cases/" + receipt.reference(), secretary.token()).body())
        .isEqualTo(asking.get("/portal/cases/" + never.reference(), secretary.token()).body());
    assertThat(page("/portal/retention/cases/" + receipt.reference(), lead))
        .isEqualTo(page("/portal/retention/cases/" + never.reference(), lead));
    assertThat(noted(receipt.reference())).isEqualTo("1");
  }

  @Test
  void each_erasure_is_noted_outside_the_database_and_taken_back_when_it_is_undone()
      throws Exception {
    Receipt receipt = closed();
    UUID erasure = erasures.ask(receipt.reference(), ErasureReason.NOT_NEEDED, keeper());
    int before = noted().size();
    saboteur.arm();
    assertThatThrownBy(() -> erasures.approve(erasure, keeper()))
        .hasStackTraceContaining("sabotage");
    assertThat(noted()).hasSize(before);
    assertThat(noted(receipt.reference())).isEqualTo("0");

    erasures.approve(erasure, keeper());
    assertThat(noted()).hasSize(before + 1);
    String digest =
        rows.text(
            "select facts ->> 'digest' from platform.audit_entry where action = 'CaseErased'"
                + " and subject = ?",
            receipt.reference());
    assertThat(noted()).last().returns(digest, ErasedCases.Entry::digest);
    assertThat(Files.readString(list())).doesNotContain(canary, receipt.reference());
  }

  private Path list() {
    return settings.dataDirectory().resolve(ErasedCases.FILE);
  }

  private List<ErasedCases.Entry> noted() throws Exception {
    return new ErasedCases(list()).all();
  }

  private String noted(String reference) {
    return rows.text(
        "select count(*) from platform.audit_entry where action = 'CaseErased' and subject = ?",
        reference);
  }

  private static Caller keeper() {
    return Caller.staff(UUID.randomUUID(), Set.of(Permission.RETENTION));
  }

  private Receipt closed() {
    Caller lead = Staff.lead(UUID.randomUUID());
    Receipt receipt = enquiries.send(enquiry(), Caller.visitor());
    String reference = receipt.reference();
    int version = cases.enter(reference, lead).version();
    cases.triage(reference, version, Category.PAY, Urgency.NORMAL, UUID.randomUUID(), lead);
    cases.close(reference, cases.enter(reference, lead).version(), Outcome.SETTLED, lead);
    return receipt;
  }

  /** A mail about the case as it is kept where no SMTP server is set. */
  private Path keptMail(String reference) throws Exception {
    String messageId =
        rows.text(
            "update platform.mail m set state = 'kept' from platform.outbox o"
                + " where o.id = m.outbox_id and m.template = 'acknowledgement'"
                + " and o.facts ->> 'reference' = ? returning m.message_id",
            reference);
    Path directory = Files.createDirectories(settings.dataDirectory().resolve("mail"));
    String name = messageId.replaceAll("^<|@.*$", "");
    return Files.writeString(directory.resolve("2026-11-27T00-00-00Z_" + name + ".eml"), canary);
  }

  private String member(Receipt receipt) throws Exception {
    Site site = new Site(portal, "198.51.100.1");
    String path = "/enquiry/" + receipt.reference() + "?key=" + receipt.key();
    return Site.bytes(site.get(path), receipt.reference());
  }

  private String ask(String reference, Person by) throws Exception {
    String path = "/portal/retention/cases/" + reference;
    Asking asking = new Asking(portal);
    List<Field> form = form(page(path, by), "ask");
    form.add(new Field("erasure-reason", "PERSON_ASKED"));
    HttpResponse<String> answer = asking.post(path, by.token(), form, Map.of());
    assertThat(answer.statusCode()).isEqualTo(303);
    Matcher link = LINK.matcher(answer.headers().firstValue("Location").orElse(""));
    assertThat(link.find()).isTrue();
    return link.group();
  }

  private String page(String path, Person by) throws Exception {
    return new Asking(portal).get(path, by.token()).body();
  }

  private HttpResponse<String> press(String path, Person by, String act) throws Exception {
    return new Asking(portal).post(PAGE, by.token(), form(page(path, by), act), Map.of());
  }

  private static List<Field> form(String page, String act) {
    String mark = act.equals("approve") ? "value=\"decline\"" : "value=\"" + act + "\"";
    List<Field> fields = new ArrayList<>(Asking.hidden(page, mark));
    fields.add(new Field("do", act));
    return fields;
  }

  private SendEnquiry enquiry() {
    NewFile file =
        new NewFile(canary + ".txt", "text/plain", canary.getBytes(StandardCharsets.UTF_8));
    return new SendEnquiry(
        UUID.randomUUID().toString(),
        canary,
        null,
        canary + "@example.org",
        null,
        null,
        null,
        canary,
        null,
        null,
        false,
        null,
        false,
        null,
        null,
        null,
        null,
        List.of(file));
  }
}
