package org.branchwork.web.inserver;

import static org.assertj.core.api.Assertions.assertThat;

import com.lowagie.text.pdf.PdfReader;
import com.lowagie.text.pdf.parser.PdfTextExtractor;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.branchwork.casework.api.Caller;
import org.branchwork.casework.api.CaseDesk;
import org.branchwork.casework.api.EnquiryDesk;
import org.branchwork.casework.api.NewFile;
import org.branchwork.casework.api.SendEnquiry;
import org.branchwork.casework.api.subjectaccess.IdentityProof;
import org.branchwork.casework.api.subjectaccess.NewAccessRequest;
import org.branchwork.casework.api.subjectaccess.PackDesk;
import org.branchwork.casework.api.subjectaccess.ReceivedBy;
import org.branchwork.casework.api.subjectaccess.SubjectAccessDesk;
import org.branchwork.web.inserver.Asking.Field;
import org.branchwork.web.inserver.MatrixWorld.Person;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A pack from the first press of a button to the ZIP in the hands of whoever answers. */
@ExtendWith(ArquillianExtension.class)
public class SubjectAccessPackIT {

  private static final int MOST_TURNS = 2_000;
  private static final Pattern FIELDS = Pattern.compile("<select id=\"((?:mark|file|case)-[^\"]+)");

  @Inject MatrixWorld world;
  @Inject EnquiryDesk enquiries;
  @Inject CaseDesk cases;
  @Inject SubjectAccessDesk desk;
  @Inject PackDesk packs;
  @ArquillianResource URL portal;

  private final String name = "Numbat Asker" + UUID.randomUUID().toString().substring(0, 8);
  private Asking asking;
  private Person lead;
  private String request;

  @BeforeEach
  void asked() throws Exception {
    asking = new Asking(portal);
    lead = world.of("data-protection");
    String own = sent(name, "numbatone, and Wanda on 0161 496 0123 or wanda@depot.example");
    cases.addNote(own, key(), "numbatnote", Staff.lead(UUID.randomUUID()));
    sent(name, "numbattwo");
    sent("Bert Other", "wombatbert");
    LocalDate came = LocalDate.of(2026, 1, 5);
    long number =
        desk.record(
            new NewAccessRequest(name, null, null, null, came, ReceivedBy.EMAIL, null),
            key(),
            caller());
    desk.identified(number, IdentityProof.KNOWN, caller());
    request = "/portal/subject-access/" + number;
  }

  @Test
  void the_zip_holds_each_word_of_the_persons_cases_and_nothing_of_anybody_else() throws Exception {
    act(request, "find", List.of());
    act(request, "decide", choose(request, "IN"));
    String pack = request + "/pack";
    act(pack, "gather", List.of());
    gathered();
    assertThat(get(pack)).contains("2 of 2 cases gathered");
    assertThat(act(pack, "release", List.of()).body())
        .contains(
            "<title>Error: ", "Some words that may tell of somebody else are not decided on.");

    act(pack, "mark", List.of(new Field("words", "Wanda")));
    act(pack, "decide-marks", choose(pack, "BLACK_OTHER"));
    act(pack, "decide-files", choose(pack, "GOES_READ"));
    String working = all(zip(pack + "?papers=working"));
    assertThat(working).contains("numbatone", "Wanda", "0123").doesNotContain("wombatbert");
    assertThat(act(pack, "release", List.of()).statusCode()).isEqualTo(303);

    Map<String, byte[]> released = zip(pack + "?papers=released");
    assertThat(released.keySet()).contains("whole.pdf", "whole.json", "files/001.txt");
    assertThat(all(released))
        .contains("numbatone", "numbattwo", "numbatnote", "numbatfile", name)
        .contains("blacked out on this page: 3")
        .doesNotContainIgnoringCase("wanda", "0123", "depot.example", "wombatbert");
    assertThat(get(request)).contains("Answered on");
  }

  @Test
  void there_is_no_pack_of_a_request_that_is_none_and_none_before_it_is_released()
      throws Exception {
    String none = "/portal/subject-access/999999999/pack";
    for (String path : List.of(none, none + "?papers=working", none + "?papers=released")) {
      assertThat(asking.get(path, lead.token()).statusCode()).as(path).isEqualTo(404);
    }
    String early = request + "/pack?papers=released";
    assertThat(asking.get(early, lead.token()).statusCode()).isEqualTo(404);
    assertThat(get(request + "/pack?papers=working")).contains("Nothing is gathered yet.");
  }

  private void gathered() {
    long number = Long.parseLong(request.replaceAll("\\D", ""));
    for (int i = 0; i < MOST_TURNS && !packs.state(number, caller()).complete(); i++) {
      packs.gatherNext(List::of, mail -> "", Caller.system("subject-access"));
    }
  }

  /** The same for each field of a page that there is to decide on. */
  private List<Field> choose(String path, String value) throws Exception {
    return FIELDS
        .matcher(get(path))
        .results()
        .map(found -> new Field(found.group(1), value))
        .toList();
  }

  private HttpResponse<String> act(String path, String act, List<Field> typed) throws Exception {
    String mark = "value=\"" + act + "\"";
    List<Field> form = new ArrayList<>(Asking.hidden(get(path), mark));
    form.add(new Field("do", act));
    form.addAll(typed);
    return asking.post(path, lead.token(), form, Map.of());
  }

  private String get(String path) throws Exception {
    return asking.get(path, lead.token()).body();
  }

  private Map<String, byte[]> zip(String path) throws Exception {
    HttpRequest asked =
        HttpRequest.newBuilder(URI.create(portal.toString()).resolve(path))
            .header("Cookie", "bw_signin=" + lead.token())
            .build();
    byte[] bytes = HttpClient.newHttpClient().send(asked, BodyHandlers.ofByteArray()).body();
    Map<String, byte[]> entries = new TreeMap<>();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(bytes))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        entries.put(entry.getName(), in.readAllBytes());
      }
    }
    return entries;
  }

  /** The names and the texts of all entries, of a PDF as somebody copies them, and their bytes. */
  private static String all(Map<String, byte[]> entries) throws Exception {
    StringBuilder all = new StringBuilder();
    for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
      all.append(entry.getKey()).append('\n');
      all.append(new String(entry.getValue(), StandardCharsets.UTF_8)).append('\n');
      if (entry.getKey().endsWith(".pdf")) {
        PdfReader reader = new PdfReader(entry.getValue());
        for (int page = 1; page <= reader.getNumberOfPages(); page++) {
          all.append(new PdfTextExtractor(reader).getTextFromPage(page)).append('\n');
        }
      }
    }
    return all.toString();
  }

  private String sent(String who, String message) {
    NewFile file =
        new NewFile("numbat.txt", "text/plain", "numbatfile".getBytes(StandardCharsets.UTF_8));
    return enquiries
        .send(
            new SendEnquiry(
                key(),
                who,
                "01632 960000",
                null,
                null,
                null,
                null,
                message,
                null,
                null,
                false,
                null,
                null,
                null,
                null,
                null,
                null,
                List.of(file)),
            Caller.visitor())
        .reference();
  }

  private Caller caller() {
    return Caller.staff(lead.id(), Set.of(Caller.Permission.SUBJECT_ACCESS));
  }

  private static String key() {
    return UUID.randomUUID().toString();
  }
}
