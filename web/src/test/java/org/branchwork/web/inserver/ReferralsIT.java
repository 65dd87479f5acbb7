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
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.branchwork.web.inserver.Asking.Field;
import org.branchwork.web.inserver.MatrixWorld.Person;
import org.branchwork.web.inserver.MatrixWorld.Planted;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A case is referred: from the page of the caseworker to the hands of a solicitor. */
@ExtendWith(ArquillianExtension.class)
public class ReferralsIT {

  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static final Pattern LINK = Pattern.compile("/referral/[A-Za-z0-9_-]+");

  @Inject MatrixWorld world;
  @Inject Post post;
  @Inject Rows rows;
  @ArquillianResource URL portal;

  private final String solicitor = UUID.randomUUID() + "@example.org";
  private Asking asking;
  private Person lead;
  private Planted planted;
  private String page;

  @BeforeEach
  void open() throws Exception {
    asking = new Asking(portal);
    lead = world.of("case-lead");
    planted = world.of("other", null);
    page = "/portal/cases/" + planted.reference() + "/referral";
  }

  @Test
  void the_bundle_holds_the_case_and_no_internal_note_unless_one_is_ticked() throws Exception {
    byte[] zip = pack(made(List.of(new Field("file", planted.file().toString()))));
    String bundle = text(entries(zip).get("bundle.pdf"));
    assertThat(bundle)
        .contains("quokkatext", "quokkareply", "Quokka Membername", "quokkaemployer")
        .contains("quokkabytes", "I agree that my papers go out.", "Page 1 of ", "Chronology")
        .doesNotContain("quokkanote", "quokkatask", "quokkatime", "quokkaplace");
    assertThat(entries(zip).keySet())
        .containsExactlyInAnyOrder(
            "bundle.pdf", "chronology.pdf", "limits.pdf", "documents/01.txt");
    assertThat(text(entries(zip).get("chronology.pdf")))
        .contains("The branch replied")
        .doesNotContain("quokkareply");

    byte[] ticked = pack(made(List.of(new Field("note", "0"))));
    assertThat(text(entries(ticked).get("bundle.pdf")))
        .contains("quokkanote")
        .doesNotContain("quokkabytes");
    assertThat(entries(ticked)).hasSize(3);
  }

  @Test
  void what_is_refused_is_told_at_its_field_and_stays_typed() throws Exception {
    HttpResponse<String> refused = post("make", List.of(new Field("recipient", "Thompson Law")));
    assertThat(refused.statusCode()).isEqualTo(200);
    assertThat(refused.body()).contains("href=\"#kind\"", "value=\"Thompson Law\"");
    UUID made = UUID.fromString(made(List.of()).substring("?pack=".length()));
    List<Field> none = List.of(new Field("referral", "" + made), new Field("answer-note", "Said"));
    assertThat(post("send", none).statusCode()).isEqualTo(303);
    assertThat(post("answer", none).body())
        .contains("href=\"#answer-" + made, "Choose what the answer is.", ">Said</textarea>");
    assertThat(post("make", typed("consent-on-year", "2099")).body())
        .contains("href=\"#consent-on\"", "It cannot lie in the future");
  }

  @Test
  void a_solicitor_fetches_the_papers_by_the_link_and_the_member_sees_that() throws Exception {
    String link = sent();
    String mail = Mailbox.of(solicitor).get(0);
    assertThat(mail)
        .contains("Subject: Papers for you")
        .doesNotContain(planted.reference(), "Quokka", "Northgate", "referral of");

    HttpResponse<byte[]> shown = ask(link, null);
    assertThat(shown.statusCode()).isEqualTo(200);
    assertThat(new String(shown.body())).doesNotContain(planted.reference(), "Quokka", "Thompson");
    assertThat(shown.headers().firstValue("Set-Cookie")).isEmpty();
    assertThat(shown.headers().firstValue("Cache-Control").orElse("")).contains("no-store");

    HttpResponse<byte[]> pdf = ask(link, "do=pdf");
    assertThat(pdf.headers().firstValue("Content-Type")).contains("application/pdf");
    assertThat(pdf.headers().firstValue("Content-Disposition").orElse(""))
        .startsWith("attachment")
        .contains("papers.pdf");
    assertThat(pdf.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
    assertThat(text(pdf.body())).contains("quokkatext");
    assertThat(entries(ask(link, "do=zip").body())).containsKey("bundle.pdf");

    String member = "/enquiry/" + planted.reference() + "?key=" + planted.key();
    assertThat(asking.get(member, null).body())
        .contains("Whoever the case was referred to", "fetched the papers");
    assertThat(asking.get(page, lead.token()).body()).contains("Fetched 2 times");
    assertThat(audited("ReferralTaken")).isEqualTo("2");
  }

  @Test
  void a_link_that_opens_nothing_answers_the_same_bytes_whatever_the_reason() throws Exception {
    String withdrawn = sent();
    String expired = again();
    rows.seen(
        "update casework.referral set good_until = now() where id = ?::uuid returning 'x'",
        expired.substring("/referral/".length()).substring(0, 36));
    String id = withdrawn.substring("/referral/".length()).substring(0, 36);
    assertThat(post("withdraw", List.of(new Field("referral", id))).statusCode()).isEqualTo(303);

    String unknown = "/referral/" + UUID.randomUUID() + "-" + "A".repeat(22);
    for (String body : new String[] {null, "do=pdf", "do=zip"}) {
      String nothing = bytes(ask(unknown, body), unknown);
      assertThat(nothing).contains("This link opens nothing");
      assertThat(bytes(ask(withdrawn, body), withdrawn)).isEqualTo(nothing);
      assertThat(bytes(ask(expired, body), expired)).isEqualTo(nothing);
      assertThat(bytes(ask("/referral/x", body), "/referral/x")).isEqualTo(nothing);
    }
  }

  @Test
  void somebody_elses_referral_is_not_there() throws Exception {
    String own = made(List.of());
    Person caseworker = world.of("caseworker");
    assertThat(asking.get(page + own, caseworker.token()).statusCode()).isEqualTo(404);
    String other = "/portal/cases/" + world.of("assigned", lead).reference() + "/referral";
    assertThat(asking.get(other + own, lead.token()).statusCode()).isEqualTo(404);
  }

  private static String bytes(HttpResponse<byte[]> answer, String path) {
    Map<String, List<String>> headers = new TreeMap<>(answer.headers().map());
    headers.remove("date");
    headers.remove("content-length");
    return answer.statusCode()
        + "\n"
        + headers
        + "\n"
        + new String(answer.body()).replace(path, "the path").replaceAll("nonce=\"[^\"]*\"", "");
  }

  /** Makes a bundle, and says where it is read. */
  private String made(List<Field> chosen) throws Exception {
    List<Field> fields = typed("", "");
    fields.addAll(chosen);
    HttpResponse<String> answer = post("make", fields);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
    Matcher found =
        Pattern.compile("\\?pack=[0-9a-f-]{36}").matcher(asking.get(page, lead.token()).body());
    assertThat(found.find()).isTrue();
    return found.group();
  }

  private String sent() throws Exception {
    post.settle();
    return again();
  }

  /** Makes and sends papers; the link that was mailed last. */
  private String again() throws Exception {
    String pack = made(List.of(new Field("file", planted.file().toString())));
    String id = pack.substring("?pack=".length());
    assertThat(post("send", List.of(new Field("referral", id))).statusCode()).isEqualTo(303);
    post.settle();
    List<String> mails = Mailbox.of(solicitor);
    Matcher link = LINK.matcher(mails.get(mails.size() - 1).replace("=\r\n", ""));
    assertThat(link.find()).isTrue();
    return link.group();
  }

  private byte[] pack(String made) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(portal.toString()).resolve(page + made + "&part=zip"))
            .header("Cookie", "bw_signin=" + lead.token())
            .build();
    return CLIENT.send(request, BodyHandlers.ofByteArray()).body();
  }

  private HttpResponse<byte[]> ask(String path, String form) throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(portal.toString()).resolve(path));
    if (form != null) {
      request
          .header("Content-Type", "application/x-www-form-urlencoded")
          .POST(BodyPublishers.ofString(form));
    }
    return CLIENT.send(request.build(), BodyHandlers.ofByteArray());
  }

  /** The whole form, with one field as given. */
  private List<Field> typed(String name, String value) {
    Map<String, String> typed =
        new TreeMap<>(
            Map.of(
                "kind", "SOLICITOR",
                "recipient", "Thompson Law",
                "email", solicitor,
                "consent-by", "IN_WRITING",
                "consent-words", "I agree that my papers go out.",
                "consent-on-day", "2",
                "consent-on-month", "3",
                "consent-on-year", "2026"));
    LocalDate due = LocalDate.now().plusDays(10);
    typed.put("answer-due-day", "" + due.getDayOfMonth());
    typed.put("answer-due-month", "" + due.getMonthValue());
    typed.put("answer-due-year", "" + due.getYear());
    typed.put(name, value);
    typed.remove("");
    List<Field> fields = new ArrayList<>();
    typed.forEach((each, said) -> fields.add(new Field(each, said)));
    return fields;
  }

  private HttpResponse<String> post(String act, List<Field> typed) throws Exception {
    String shown = asking.get(page, lead.token()).body();
    List<Field> form = new ArrayList<>(Asking.hidden(shown, "name=\"do\" value=\"" + act + "\""));
    form.removeIf(field -> typed.stream().anyMatch(each -> each.name().equals(field.name())));
    form.add(new Field("do", act));
    form.addAll(typed);
    return asking.post(page, lead.token(), form, Map.of());
  }

  private String audited(String act) {
    return rows.text(
        "select count(*) from platform.audit_entry where action = ? and subject = ?",
        act,
        planted.reference());
  }

  private static Map<String, byte[]> entries(byte[] zip) throws Exception {
    Map<String, byte[]> entries = new TreeMap<>();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        entries.put(entry.getName(), in.readAllBytes());
      }
    }
    return entries;
  }

  private static String text(byte[] pdf) throws Exception {
    PdfReader reader = new PdfReader(pdf);
    StringBuilder text = new StringBuilder();
    for (int page = 1; page <= reader.getNumberOfPages(); page++) {
      text.append(new PdfTextExtractor(reader).getTextFromPage(page)).append('\n');
    }
    return text.toString();
  }
}
