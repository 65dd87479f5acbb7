package org.branchwork.web.inserver;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What somebody of the branch types in, as a browser sends it, with its recording. */
@ExtendWith(ArquillianExtension.class)
public class EntriesIT {

  private static final String PAGE = "/portal/cases/new";
  private static final String SOUND = "ID3\u0003\u0000\u0000\u0000" + "sound".repeat(40);
  private static final Pattern FILE = Pattern.compile("<audio[^>]*src=\"(/files/[^\"]+)\"");
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  @Inject Staff staff;
  @Inject Rows rows;
  @ArquillianResource URL portal;

  private final String mark = "word" + UUID.randomUUID().toString().replace("-", "");
  private String caseworker;
  private String lead;

  @BeforeEach
  void signIn() throws Exception {
    caseworker = staff.signIn(staff.hire("caseworker"));
    lead = staff.signIn(staff.hire("case-lead"));
  }

  @Test
  void a_voicemail_goes_to_triage_and_its_recording_is_played_in_parts() throws Exception {
    Map<String, String> fields = filled(caseworker);

    HttpResponse<String> kept = post(caseworker, fields, SOUND);
    HttpResponse<String> again = post(caseworker, fields, SOUND);

    String next = kept.headers().firstValue("Location").orElseThrow();
    assertThat(kept.statusCode()).isEqualTo(303);
    assertThat(next).startsWith(PAGE + "?entered=EQ-");
    assertThat(again.headers().firstValue("Location")).contains(next);
    String reference = next.substring(next.indexOf("EQ-"));
    assertThat(get(caseworker, next).body()).contains(reference + " and has gone to triage");
    String own = "/portal/cases/" + reference;
    assertThat(get(caseworker, own).statusCode()).isEqualTo(404);

    String page = get(lead, own).body();
    assertThat(page).contains(mark, "Answering machine", "told to Invented Person");
    Matcher sound = FILE.matcher(page);
    assertThat(sound.find()).isTrue();
    HttpResponse<String> part = get(lead, sound.group(1), "Range", "bytes=0-2");
    assertThat(part.statusCode()).isEqualTo(206);
    assertThat(part.body()).isEqualTo("ID3");
    assertThat(part.headers().firstValue("Content-Range")).contains("bytes 0-2/" + SOUND.length());
    assertThat(get(lead, sound.group(1)).body()).isEqualTo(SOUND);
    HttpResponse<String> behind = get(lead, sound.group(1), "Range", "bytes=9000-");
    assertThat(behind.statusCode()).isEqualTo(416);
  }

  @Test
  void what_is_refused_keeps_words_and_recording_and_nothing_is_written() throws Exception {
    Map<String, String> fields = filled(caseworker);
    fields.remove("channel");
    fields.put("next", "keep");

    HttpResponse<String> refused = post(caseworker, fields, SOUND);

    assertThat(refused.statusCode()).isEqualTo(200);
    assertThat(refused.body())
        .contains("Choose how it came.", "Choose what the case is about.", mark, "call.mp3");
    assertThat(cases()).isEqualTo("0");

    fields.put("channel", "VOICEMAIL");
    fields.put("category", "PAY");
    String next = post(caseworker, fields, "").headers().firstValue("Location").orElseThrow();
    assertThat(next).startsWith("/portal/cases/EQ-").endsWith("?done=entered");
    assertThat(get(caseworker, next).body()).contains(mark, "call.mp3", "The enquiry is kept");
  }

  @Test
  void who_called_before_is_shown_to_who_may_see_it_and_asking_keeps_nothing() throws Exception {
    post(lead, filled(lead), "");
    Map<String, String> fields = filled(lead);
    fields.put("look", "yes");
    String before = cases();

    assertThat(post(lead, fields, "").body()).contains("same membership number", mark);
    assertThat(cases()).isEqualTo(before);
    Map<String, String> own = filled(caseworker);
    own.put("look", "yes");
    assertThat(post(caseworker, own, "").body()).contains("No other case that you may see");
  }

  private String cases() {
    return rows.seen("select count(*)::text from casework.case_file where matter = ?", mark);
  }

  private Map<String, String> filled(String who) throws Exception {
    String page = get(who, PAGE).body();
    Map<String, String> fields = new TreeMap<>();
    Asking.hidden(page, "telephone").forEach(field -> fields.put(field.name(), field.value()));
    fields.put("channel", "VOICEMAIL");
    fields.put("message", mark);
    fields.put("membershipNumber", mark.substring(0, 30));
    return fields;
  }

  private HttpResponse<String> post(String who, Map<String, String> fields, String sound)
      throws Exception {
    StringBuilder body = new StringBuilder();
    fields.forEach((name, value) -> body.append(part("name=\"" + name + "\"", value)));
    if (!sound.isEmpty()) {
      body.append(part("name=\"files\"; filename=\"call.mp3\"", sound));
    }
    return CLIENT.send(
        request(who, PAGE)
            .header("Content-Type", "multipart/form-data; boundary=--apart")
            .POST(BodyPublishers.ofString(body + "----apart--\r\n"))
            .build(),
        BodyHandlers.ofString());
  }

  private static String part(String head, String value) {
    return "----apart\r\nContent-Disposition: form-data; " + head + "\r\n\r\n" + value + "\r\n";
  }

  private HttpResponse<String> get(String who, String path, String... headers) throws Exception {
    HttpRequest.Builder request = request(who, path);
    return CLIENT.send(
        (headers.length == 0 ? request : request.headers(headers)).build(),
        BodyHandlers.ofString());
  }

  private HttpRequest.Builder request(String who, String path) throws Exception {
    URI whole = portal.toURI().resolve(path);
    return HttpRequest.newBuilder(whole).header("Cookie", "bw_signin=" + who);
  }
}
