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
import org.branchwork.casework.api.Receipt;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** No answer tells whether an address is known. */
@ExtendWith(ArquillianExtension.class)
public class NoEnumerationIT {

  /** Well formed, and of no password that anybody knows. */
  private static final String SOME_HASH =
      "$argon2id$v=19$m=19456,t=2,p=1$" + "A".repeat(22) + "$" + "A".repeat(43);

  @Inject EnquiryDesk enquiries;
  @Inject Staff staff;
  @Inject Rows rows;
  @ArquillianResource URL portal;

  /** Six tries are judged, the seventh is slowed; all of them look the same. */
  @Test
  void signing_in_answers_the_same_bytes_for_every_address() throws Exception {
    List<String> known = tries(address(SOME_HASH, "null"), 1);

    assertThat(known.get(0)).startsWith("200").contains("what was typed");
    assertThat(known.get(6)).startsWith("429").contains("Wait some seconds");
    assertThat(tries(address(SOME_HASH, "now()"), 2)).as("disabled").isEqualTo(known);
    assertThat(tries(address(null, "null"), 3)).as("invited").isEqualTo(known);
    assertThat(tries(UUID.randomUUID() + "@example.org", 4)).as("unknown").isEqualTo(known);
  }

  @Test
  void asking_for_ones_enquiries_answers_the_same_bytes_for_every_address() throws Exception {
    String known = UUID.randomUUID() + "@example.org";
    String atWork = UUID.randomUUID() + "@example.org";
    enquiries.send(Enquiries.from(known, false), Caller.visitor());
    enquiries.send(Enquiries.from(atWork, true), Caller.visitor());

    String answer = ask(known);

    assertThat(answer).startsWith("200");
    assertThat(ask(atWork)).isEqualTo(answer);
    assertThat(ask(UUID.randomUUID() + "@example.org")).isEqualTo(answer);
  }

  @Test
  void looking_a_reference_up_answers_the_same_bytes_for_every_reference() throws Exception {
    String reference =
        enquiries.send(Enquiries.from("eve@example.org", false), Caller.visitor()).reference();
    String none = "EQ-ZZZZ-ZZQW";

    assertThat(lookUp(reference)).startsWith("303").isEqualTo(lookUp(none));
    assertThat(open(reference)).startsWith("404").isEqualTo(open(none));
    assertThat(write(reference)).startsWith("404").isEqualTo(write(none));
  }

  private String address(String hash, String disabled) {
    UUID account = staff.hire("editor");
    rows.text(
        "update platform.account set password_hash = ?, disabled_at = "
            + disabled
            + " where id = ? returning 'x'",
        hash,
        account);
    return Staff.address(account);
  }

  private List<String> tries(String email, int network) throws Exception {
    Site site = new Site(portal, "198.51." + network + ".1");
    List<String> answers = new ArrayList<>();
    for (int i = 0; i < 7; i++) {
      String token = Site.hidden("token", site.get("/portal/sign-in"));
      HttpResponse<String> answer =
          site.post(
              "/portal/sign-in", Map.of("token", token, "email", email, "password", "a guess"));
      answers.add(Site.bytes(answer, email));
    }
    return answers;
  }

  private String ask(String email) throws Exception {
    Site site = new Site(portal, "198.51.100.1");
    String token = Site.hidden("token", site.get("/my"));
    HttpResponse<String> answer = site.post("/my", Map.of("token", token, "email", email));
    assertThat(answer.body()).contains("Look into your mailbox");
    return Site.bytes(answer, email);
  }

  private String lookUp(String reference) throws Exception {
    Site site = new Site(portal, "198.51.100.1");
    Map<String, String> typed = Map.of("reference", reference, "key", "a-guess");
    HttpResponse<String> answer = site.post("/enquiry", typed);
    return Site.bytes(answer, reference).replace(reference, "what was typed");
  }

  private String open(String reference) throws Exception {
    Site site = new Site(portal, "198.51.100.1");
    return Site.bytes(site.get("/enquiry/" + reference + "?key=a-guess"), reference);
  }

  /** With the token of a form that was served, so that the post itself is in order. */
  private String write(String reference) throws Exception {
    Site site = new Site(portal, "198.51.100.1");
    Receipt own = enquiries.send(Enquiries.from("eve@example.org", false), Caller.visitor());
    HttpResponse<String> page = site.get("/enquiry/" + own.reference() + "?key=" + own.key());
    Map<String, String> typed = Map.of("text", "Words", "token", Site.hidden("token", page));
    return Site.bytes(site.post("/enquiry/" + reference + "?key=a-guess", typed), reference);
  }
}
