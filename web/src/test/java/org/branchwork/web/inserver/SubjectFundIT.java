package org.branchwork.web.inserver;

import static org.assertj.core.api.Assertions.assertThat;

import com.lowagie.text.pdf.PdfReader;
import com.lowagie.text.pdf.parser.PdfTextExtractor;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.branchwork.casework.api.subjectaccess.IdentityProof;
import org.branchwork.casework.api.subjectaccess.NewAccessRequest;
import org.branchwork.casework.api.subjectaccess.ReceivedBy;
import org.branchwork.casework.api.subjectaccess.SubjectAccessDesk;
import org.branchwork.fundraising.api.Caller;
import org.branchwork.fundraising.api.pledges.MakePledge;
import org.branchwork.fundraising.api.pledges.PledgeDesk;
import org.branchwork.fundraising.api.pledges.PledgeKind;
import org.branchwork.fundraising.api.pledges.PledgeReceipt;
import org.branchwork.fundraising.api.pledges.Recurrence;
import org.branchwork.web.inserver.Asking.Field;
import org.branchwork.web.inserver.MatrixWorld.Person;
import org.branchwork.web.platform.documents.PaperZip;
import org.branchwork.web.platform.erasure.list.ErasedCases;
import org.branchwork.web.platform.settings.PortalSettings;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What the fund keeps of a person, from the request to the papers and the erasure. */
@ExtendWith(ArquillianExtension.class)
public class SubjectFundIT {

  private static final Pattern FIELD = Pattern.compile("<select id=\"record-([0-9a-f-]{36})");

  @Inject MatrixWorld world;
  @Inject PlantedPledge appeals;
  @Inject PledgeDesk pledges;
  @Inject SubjectAccessDesk desk;
  @Inject PortalSettings settings;
  @Inject Rows rows;
  @ArquillianResource URL portal;

  private final String word = "Numbat" + UUID.randomUUID().toString().substring(0, 8);
  private Asking asking;
  private Person lead;
  private long number;
  private String page;
  private PledgeReceipt pledge;

  @BeforeEach
  void asked() throws Exception {
    // the launcher makes it; here whichever test comes first
    Files.createDirectories(settings.dataDirectory());
    asking = new Asking(portal);
    lead = world.of("data-protection");
    UUID appeal = UUID.randomUUID();
    appeals.open(appeal, "66374958");
    pledge = pledge(appeal, word + " Donor", word + "@example.org");
    pledge(appeal, "Wombat Other", "wombat" + word + "@example.org");
    number =
        desk.record(
            new NewAccessRequest(
                word + " Asker",
                word.toLowerCase(java.util.Locale.ROOT) + "@example.org",
                null,
                null,
                LocalDate.of(2026, 1, 5),
                ReceivedBy.EMAIL,
                null),
            UUID.randomUUID().toString(),
            caller());
    page = "/portal/subject-access/" + number + "/fund";
  }

  @Test
  void what_belongs_is_handed_over_and_erased_when_it_is_asked_for() throws Exception {
    String found = get(page);
    assertThat(found)
        .contains("Pledge of", "£20", "the address is the same", "Cannot be erased yet")
        .doesNotContain(word + " Donor", "Wombat");
    assertThat(get(page + "?papers=fund")).contains("made sure who asks");
    desk.identified(number, IdentityProof.KNOWN, caller());
    assertThat(get(page + "?papers=fund")).contains("Decide first of each record");
    Matcher record = FIELD.matcher(found);
    assertThat(record.find()).isTrue();
    act("fund-decide", new Field("record-" + record.group(1), "IN"));

    byte[] zip = zip();
    assertThat(text(zip, "fund.json"))
        .contains(word + " Donor", word + "@example.org", pledge.reference(), "20.00")
        .doesNotContain("Wombat");
    byte[] pdf = PaperZip.entry(zip, "fund.pdf").orElseThrow();
    assertThat(new PdfTextExtractor(new PdfReader(pdf)).getTextFromPage(1))
        .contains("What the fund keeps of you", word + " Donor");

    assertThat(act("fund-erase").body()).contains("<title>Error: ", "still needed");
    pledges.cancel(pledge.reference(), pledge.key(), Caller.visitor());
    int noted = noted().size();
    assertThat(act("fund-erase").statusCode()).isEqualTo(303);
    assertThat(get(page)).contains("The fund keeps nothing");
    assertThat(noted()).hasSize(noted + 1);
    assertThat(noted()).last().returns(ErasedCases.NO_CASE, ErasedCases.Entry::caseId);
    assertThat(
            rows.text(
                "select count(*) from platform.audit_entry where subject = ?"
                    + " and action in ('PersonalDataGathered', 'PersonalDataErased')",
                record.group(1)))
        .isEqualTo("2");
  }

  @Test
  void there_is_nothing_of_a_request_that_is_none() throws Exception {
    String none = "/portal/subject-access/999999999/fund";
    assertThat(asking.get(none, lead.token()).statusCode()).isEqualTo(404);
    assertThat(asking.get(none + "?papers=fund", lead.token()).statusCode()).isEqualTo(404);
  }

  private List<ErasedCases.Entry> noted() throws Exception {
    return new ErasedCases(settings.dataDirectory().resolve(ErasedCases.FILE)).all();
  }

  private PledgeReceipt pledge(UUID appeal, String name, String email) {
    return pledges.make(
        new MakePledge(
            UUID.randomUUID().toString(),
            appeal,
            PledgeKind.PERSON,
            2_000,
            Recurrence.ONCE,
            name,
            email,
            null,
            false,
            null,
            null,
            null,
            false),
        Caller.visitor());
  }

  private org.branchwork.casework.api.Caller caller() {
    return org.branchwork.casework.api.Caller.staff(
        lead.id(), Set.of(org.branchwork.casework.api.Caller.Permission.SUBJECT_ACCESS));
  }

  private HttpResponse<String> act(String act, Field... typed) throws Exception {
    List<Field> form = new ArrayList<>(Asking.hidden(get(page), "value=\"" + act + "\""));
    form.add(new Field("do", act));
    form.addAll(List.of(typed));
    return asking.post(page, lead.token(), form, Map.of());
  }

  private String get(String path) throws Exception {
    return asking.get(path, lead.token()).body();
  }

  private byte[] zip() throws Exception {
    HttpRequest asked =
        HttpRequest.newBuilder(URI.create(portal.toString()).resolve(page + "?papers=fund"))
            .header("Cookie", "bw_signin=" + lead.token())
            .build();
    return HttpClient.newHttpClient().send(asked, BodyHandlers.ofByteArray()).body();
  }

  private static String text(byte[] zip, String name) {
    return new String(PaperZip.entry(zip, name).orElseThrow(), StandardCharsets.UTF_8);
  }
}
