package org.branchwork.web.inserver;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.net.URL;
import java.net.http.HttpResponse;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.branchwork.fundraising.api.Caller;
import org.branchwork.fundraising.api.FundDesk;
import org.branchwork.fundraising.api.OpenFund;
import org.branchwork.fundraising.api.claims.ClaimReference;
import org.branchwork.fundraising.api.payouts.NoteStrikeDay;
import org.branchwork.fundraising.api.payouts.StrikeDayDesk;
import org.branchwork.web.inserver.Asking.Field;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** From the claim to the decision, as the member and the treasurer see it. */
@ExtendWith(ArquillianExtension.class)
public class ClaimingIT {

  private static final Caller JOB = Caller.system("test");

  @Inject FundDesk funds;
  @Inject StrikeDayDesk days;
  @Inject PlantedLine books;
  @Inject Staff staff;
  @Inject Rows rows;
  @Inject Post post;
  @ArquillianResource URL portal;

  private final String email = UUID.randomUUID() + "@example.org";
  private final UUID day = UUID.randomUUID();
  private final String dispute = "Pay " + day;

  @BeforeEach
  void a_day_on_strike() {
    UUID fund = UUID.randomUUID();
    funds.open(new OpenFund(fund, "fund-" + fund, "A fund", "For pay", Optional.empty()), JOB);
    books.keepBooks(fund);
    days.note(new NoteStrikeDay(day, fund, dispute, LocalDate.of(2026, 11, 3), 1, 1), JOB);
  }

  @Test
  void strike_pay_is_claimed_without_a_session_once_and_followed_with_its_key() throws Exception {
    Site site = site();
    HttpResponse<String> page = site.get("/claim");
    assertThat(page.body()).contains(dispute, "Tuesday 3 November 2026");
    assertThat(page.headers().firstValue("Set-Cookie")).isEmpty();
    assertThat(Site.header("Cache-Control", page)).contains("no-store");
    Map<String, String> form = strikePay(Site.hidden("token", page));
    form.put("account-number", "66374959");
    HttpResponse<String> refused = site.post("/claim", form);
    assertThat(refused.body())
        .contains("cannot belong together", "Quokka Claims", email)
        .contains("value=\"" + form.get("token") + "\"");
    form.put("account-number", "66374958");
    HttpResponse<String> made = site.post("/claim", form);
    assertThat(made.statusCode()).isEqualTo(303);
    String answer = Site.header("Location", made);
    assertThat(answer).matches("/claim/CL-[0-9A-Z]{4}-[0-9A-Z]{4}\\?key=[^&]+&made");
    assertThat(Site.header("Location", site.post("/claim", form))).isEqualTo(answer);

    HttpResponse<String> shown = site.get(answer);
    assertThat(shown.body())
        .contains("Your claim is with us", "Received", "the whole day", "ending in 4958")
        .doesNotContain("66374958", "08-99-99", "089999");
    assertThat(Site.header("Cache-Control", shown)).contains("no-store");
    post.settle();
    String mail = Mailbox.of(email).get(0);
    assertThat(mail)
        .contains("Subject: There is a message for you", answer.replace("&made", ""))
        .doesNotContain("strike", "Strike", "hardship", "money", "Quokka");
  }

  @Test
  void a_wrong_key_and_no_claim_are_answered_with_the_same_bytes() throws Exception {
    Site site = site();
    String answer = claim(site);
    String reference = answer.replaceAll(".*/|\\?.*", "");
    String key = answer.replaceAll(".*key=|&.*", "");
    String unused = ClaimReference.random(new SecureRandom()).shown();
    HttpResponse<String> wrong = site.get("/claim/" + reference + "?key=wrong");
    HttpResponse<String> none = site.get("/claim/" + unused + "?key=" + key);
    HttpResponse<String> keyless = site.get("/claim/" + reference);
    assertThat(wrong.statusCode()).isEqualTo(404);
    assertThat(none.body()).isEqualTo(wrong.body());
    assertThat(keyless.body()).isEqualTo(wrong.body());
    assertThat(site.get("/claim/CL-1234-5678").body()).contains("This is no reference of a claim");
  }

  @Test
  void what_was_typed_is_found_again_in_the_same_browser_and_in_the_database_encrypted()
      throws Exception {
    Site site = site();
    Map<String, String> form = new HashMap<>();
    form.put("token", Site.hidden("token", site.get("/claim")));
    form.putAll(Map.of("kind", "HARDSHIP", "words", "Quokka Boiler"));
    HttpResponse<String> refused = site.post("/claim", form);
    assertThat(refused.body()).contains("Choose what the help is for", "Quokka Boiler");
    site.cookie(Site.header("Set-Cookie", refused).replaceAll(";.*", ""));
    assertThat(site.get("/claim").body()).contains("Quokka Boiler", "We kept what you had typed");
    site.post("/claim", Map.of("token", form.get("token"), "do", "start-again"));
    assertThat(site.get("/claim").body()).doesNotContain("Quokka Boiler");
    HttpResponse<String> forged = site.post("/claim", Map.of("token", "x.y.z", "words", "Typed"));
    assertThat(forged.statusCode()).isEqualTo(400);
    assertThat(forged.body()).contains("Nothing was sent", "Typed");
  }

  @Test
  void a_treasurer_sees_the_claim_and_refuses_it_with_a_reason_for_the_member() throws Exception {
    Site site = site();
    String answer = claim(site);
    String page = "/portal/fund/claims/" + answer.replaceAll(".*/|\\?.*", "");
    String treasurer = staff.signIn(staff.hire("treasurer"));
    String auditor = staff.signIn(staff.hire("auditor"));
    Asking asking = new Asking(portal);
    assertThat(asking.get("/portal/fund/claims", treasurer).body()).contains("Quokka Claims");
    assertThat(asking.get("/portal/fund/claims", auditor).body()).doesNotContain("Quokka Claims");
    String card = asking.get(page, treasurer).body();
    assertThat(card)
        .contains("Quokka Claims", "66374958", dispute, "£70", "The register has no member");
    assertThat(asking.get(page, auditor).body())
        .contains(dispute, "£70")
        .doesNotContain("Quokka Claims", "66374958", "value=\"accept\"");
    List<Field> accept = new ArrayList<>(Asking.hidden(card, "value=\"accept\""));
    accept.addAll(List.of(new Field("day", day.toString()), new Field("do", "accept")));
    assertThat(asking.post(page, treasurer, accept, Map.of()).body())
        .contains("The register has no member of this number");
    assertThat(asking.post(page, auditor, accept, Map.of()).statusCode()).isEqualTo(403);
    List<Field> refuse = new ArrayList<>(Asking.hidden(card, "value=\"refuse\""));
    refuse.addAll(List.of(new Field("refusal", "You were on leave."), new Field("do", "refuse")));
    assertThat(asking.post(page, treasurer, refuse, Map.of()).statusCode()).isEqualTo(303);
    assertThat(site.get(answer).body()).contains("Not accepted", "You were on leave.");
    post.settle();
    assertThat(Mailbox.of(email)).hasSize(2).noneMatch(mail -> mail.contains("leave"));
    assertThat(
            rows.seen(
                "select count(*) from platform.audit_entry where action in ('ClaimMade',"
                    + " 'ClaimOpened', 'ClaimRefused') and subject = (select e.subject from"
                    + " platform.audit_entry e where e.action = 'ClaimRefused'"
                    + " order by e.at desc limit 1)"))
        .matches("[3-9]|[1-9][0-9]");
  }

  private String claim(Site site) throws Exception {
    HttpResponse<String> made =
        site.post("/claim", strikePay(Site.hidden("token", site.get("/claim"))));
    assertThat(made.statusCode()).isEqualTo(303);
    return Site.header("Location", made);
  }

  private Map<String, String> strikePay(String token) {
    Map<String, String> form = new HashMap<>();
    form.put("token", token);
    form.put("kind", "STRIKE_PAY");
    form.put("day-" + day, "1/1");
    form.putAll(Map.of("member", "QUOKKA-77", "name", "Quokka Claims", "email", email));
    form.putAll(Map.of("account-name", "Quokka Claims", "sort-code", "08-99-99"));
    form.put("account-number", "66374958");
    return form;
  }

  private Site site() {
    return new Site(portal, "198.51.100.78");
  }
}
