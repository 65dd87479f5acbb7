package org.branchwork.web.inserver;

import static org.assertj.core.api.Assertions.assertThat;

import com.lowagie.text.pdf.PdfReader;
import com.lowagie.text.pdf.parser.PdfTextExtractor;
import jakarta.inject.Inject;
import java.net.URL;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.branchwork.casework.api.Caller;
import org.branchwork.casework.api.Category;
import org.branchwork.casework.api.NewFile;
import org.branchwork.casework.api.Receipt;
import org.branchwork.casework.api.SendEnquiry;
import org.branchwork.casework.api.collectives.CollectiveDesk;
import org.branchwork.casework.api.collectives.CollectiveSearch;
import org.branchwork.casework.api.collectives.OpenCollective;
import org.branchwork.casework.api.collectives.SignUpDesk;
import org.branchwork.web.inserver.Asking.Field;
import org.branchwork.web.platform.documents.PaperZip;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** One pack for each member of a collective, and nothing of another in it. */
@ExtendWith(ArquillianExtension.class)
public class PacksIT {

  private static final String CONSENT = "The branch may hand my papers to its solicitor.";
  private static final String PACK =
      "select encode(p.content, 'base64') from casework.referral_pack p"
          + " join casework.case_file c on c.id = p.case_id where c.reference = ?";

  @Inject CollectiveDesk desk;
  @Inject CollectiveSearch search;
  @Inject SignUpDesk signUps;
  @Inject MatrixWorld world;
  @Inject Post post;
  @Inject Rows rows;
  @ArquillianResource URL portal;

  private final String solicitor = UUID.randomUUID() + "@example.org";
  private final Caller caller = Staff.lead(UUID.randomUUID());
  private String lead;
  private Asking asking;
  private String reference;
  private String page;

  @BeforeEach
  void open() throws Exception {
    asking = new Asking(portal);
    lead = world.of("case-lead").token();
    reference =
        desk.open(
            new OpenCollective(
                key(), "Bandicoot matter", Category.PAY, null, "Title", "Wording.", CONSENT),
            caller);
    page = "/portal/collectives/" + reference + "/referrals";
    LocalDate on = LocalDate.of(2026, 1, 5);
    desk.addEntry(reference, key(), on, "The rota changed for all.", true, caller);
    desk.addEntry(reference, key(), on, "bandicootinward", false, caller);
    desk.addFile(reference, key(), List.of(file("The new rota of everybody.")), true, caller);
    desk.addFile(reference, key(), List.of(file("bandicootdraft")), false, caller);
  }

  @Test
  void each_pack_holds_the_members_own_case_what_is_shared_and_nothing_of_another()
      throws Exception {
    Receipt ann = join("bandicootann", false);
    Receipt ben = join("bandicootben", false);
    assertThat(act("make", form("covers", "yes")).statusCode()).isEqualTo(303);

    assertThat(bundle(ann))
        .contains("bandicootann words", CONSENT, "With the wording agreed to on joining")
        .contains("The rota changed for all. (common to all members)")
        .contains("The new rota of everybody.")
        .doesNotContain("bandicootben", ben.reference(), "bandicootinward", "bandicootdraft");
    assertThat(bundle(ben))
        .contains("bandicootben words")
        .doesNotContain("bandicootann", ann.reference());
  }

  @Test
  void twenty_are_made_at_one_go_each_once_and_sealed_cases_are_told_apart() throws Exception {
    join("bandicootsealed", true);
    for (int i = 0; i < 21; i++) {
      join("bandicoot" + i, false);
    }
    String shown = asking.get(page, lead).body();
    assertThat(shown)
        .contains("22 members with open cases", "21 members have no pack yet.")
        .contains("One sealed case has none", "Make the next 20 packs")
        .doesNotContain("data-go-on");

    String next = act("make", form("covers", "yes")).headers().firstValue("Location").orElseThrow();
    String further = asking.get(next, lead).body();
    assertThat(further)
        .contains("One member has no pack yet.", "20 packs are ready", "data-go-on=\"yes\"")
        .contains("value=\"" + solicitor + "\"");
    act("make", form("covers", "yes"));
    assertThat(asking.get(next, lead).body())
        .contains("Everybody has a pack.", "21 packs are ready")
        .doesNotContain("data-go-on");

    act("send", List.of());
    act("send", List.of());
    act("send", List.of());
    post.settle();
    assertThat(Mailbox.of(solicitor)).hasSize(21);
    assertThat(asking.get(page, lead).body()).contains("21 were sent");
  }

  @Test
  void without_the_members_consent_nothing_is_made_and_what_was_typed_stays() throws Exception {
    Receipt ann = join("bandicootann", false);
    String refused = act("make", form("", "")).body();
    assertThat(refused)
        .contains("href=\"#covers\"", "consent covers this", "value=\"Thompson Law\"");
    assertThat(act("make", form("covers", "yes", "email", "nobody")).body())
        .contains("href=\"#email\"");
    assertThat(rows.seen("select count(*) from casework.referral where email = ?", solicitor))
        .isEqualTo("0");
    assertThat(asking.get("/portal/cases/" + ann.reference() + "/referral", lead).body())
        .contains("Bandicoot matter");
  }

  @Test
  void who_may_not_lead_a_collective_makes_none() throws Exception {
    String caseworker = world.of("caseworker").token();
    assertThat(asking.get(page, caseworker).statusCode()).isEqualTo(403);
  }

  private String bundle(Receipt receipt) throws Exception {
    byte[] zip = Base64.getMimeDecoder().decode(rows.seen(PACK, receipt.reference()));
    PdfReader reader = new PdfReader(PaperZip.entry(zip, "bundle.pdf").orElseThrow());
    StringBuilder text = new StringBuilder();
    for (int at = 1; at <= reader.getNumberOfPages(); at++) {
      text.append(new PdfTextExtractor(reader).getTextFromPage(at)).append('\n');
    }
    return text.toString();
  }

  private HttpResponse<String> act(String act, List<Field> typed) throws Exception {
    String shown = asking.get(page, lead).body();
    List<Field> form = new ArrayList<>(Asking.hidden(shown, "value=\"" + act + "\""));
    form.add(new Field("do", act));
    form.addAll(typed);
    return asking.post(page, lead, form, Map.of());
  }

  private List<Field> form(String... more) {
    LocalDate due = LocalDate.now().plusDays(10);
    List<Field> fields = new ArrayList<>();
    for (int i = 0; i < more.length; i += 2) {
      fields.add(new Field(more[i], more[i + 1]));
    }
    fields.add(new Field("kind", "SOLICITOR"));
    fields.add(new Field("recipient", "Thompson Law"));
    fields.add(new Field("email", solicitor));
    fields.add(new Field("answer-due-day", "" + due.getDayOfMonth()));
    fields.add(new Field("answer-due-month", "" + due.getMonthValue()));
    fields.add(new Field("answer-due-year", "" + due.getYear()));
    fields.removeIf(each -> each.name().isEmpty());
    return fields;
  }

  private Receipt join(String canary, boolean sealed) {
    String token = search.sheet(reference, caller).token();
    SendEnquiry enquiry =
        new SendEnquiry(
            key(),
            canary,
            null,
            canary + "@example.org",
            null,
            null,
            null,
            canary + " words",
            null,
            null,
            false,
            null,
            false,
            null,
            null,
            null,
            null,
            List.of());
    return signUps.join(token, enquiry, sealed, true, Caller.visitor());
  }

  private static NewFile file(String text) {
    return new NewFile("common.txt", "text/plain", text.getBytes(StandardCharsets.UTF_8));
  }

  private static String key() {
    return UUID.randomUUID().toString();
  }
}
