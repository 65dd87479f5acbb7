package org.branchwork.web.inserver;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.net.URL;
import java.net.http.HttpResponse;
import java.security.SecureRandom;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.branchwork.fundraising.api.Caller;
import org.branchwork.fundraising.api.PaymentReference;
import org.branchwork.fundraising.api.pledges.PledgeDesk;
import org.branchwork.fundraising.api.pledges.SupporterDesk;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** From the appeal to the pledge, to what is to be paid, and back again. */
@ExtendWith(ArquillianExtension.class)
public class PledgingIT {

  @Inject PlantedPledge planted;
  @Inject Rows rows;
  @Inject Post post;
  @Inject PledgeDesk pledges;
  @Inject SupporterDesk supporters;
  @ArquillianResource URL portal;

  private final String donor = UUID.randomUUID() + "@example.org";

  @Test
  void an_appeal_shows_account_progress_and_a_code_that_leads_to_it_alone() throws Exception {
    String page = site().get("/donate/" + planted.appeal()).body();
    assertThat(page)
        .contains("66374958", "08-99-99", "And for food.", "<progress", "class=\"qr\"")
        .contains("http://portal.example.org/donate/" + planted.appeal())
        .doesNotContain("Gift Aid", "Quokka");
  }

  @Test
  void an_account_that_cannot_exist_is_shown_nowhere_and_the_audit_trail_tells_it()
      throws Exception {
    String appeal = planted.open(UUID.randomUUID(), "66374959");
    HttpResponse<String> page = site().get("/donate/" + appeal);
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body())
        .contains("The bank account is being checked")
        .doesNotContain("66374959");
    assertThat(site().get("/donate").body()).doesNotContain("66374959");
    assertThat(
            rows.seen(
                "select count(*) from platform.audit_entry where action = 'AccountNotShown'"
                    + " and refused and facts ->> 'number' = '66374959'"))
        .isEqualTo("1");
  }

  @Test
  void what_a_committee_agreed_is_pledged_and_agreed_and_not_paid() throws Exception {
    Site site = site();
    String address = "/donate/" + planted.appeal() + "/pledge";
    String before = site.get("/api/v1/appeals/" + planted.appeal() + "/total").body();
    Map<String, String> form = new HashMap<>(Map.of("kind", "BRANCH", "amount", "£150"));
    form.put("token", Site.hidden("token", site.get(address)));
    form.putAll(Map.of("name", "Northgate branch", "email", donor, "minute", "7b"));
    form.put("publicName", "yes");
    HttpResponse<String> refused = site.post(address, form);
    assertThat(refused.body())
        .contains("Type the date of the meeting", "Northgate branch", donor)
        .contains("value=\"" + form.get("token") + "\"");
    form.putAll(Map.of("meeting-day", "3", "meeting-month", "11", "meeting-year", "2026"));
    HttpResponse<String> made = site.post(address, form);
    assertThat(made.statusCode()).isEqualTo(303);
    String answer = Site.header("Location", made);
    assertThat(Site.header("Location", site.post(address, form))).isEqualTo(answer);

    HttpResponse<String> page = site.get(answer);
    assertThat(page.body())
        .contains("150.00", "66374958", "Take my pledge back")
        .doesNotContain("Northgate branch", donor);
    assertThat(Site.header("Cache-Control", page)).contains("no-store");
    pledges.moveTotals(Caller.system("test"));
    assertThat(total(site, "pledgedPence")).isEqualTo(total(before, "pledgedPence") + 15_000);
    assertThat(total(site, "agreedPence")).isEqualTo(total(before, "agreedPence") + 15_000);
    assertThat(total(site, "paidPence")).isEqualTo(total(before, "paidPence"));
    post.settle();
    assertThat(Mailbox.of(donor).get(0))
        .contains("Subject: Thank you: how to pay", "66374958", "150.00")
        .contains(answer.replace("&made", ""));
    takeBack(site, answer);
  }

  private void takeBack(Site site, String answer) throws Exception {
    String reference = answer.substring(0, answer.indexOf('?'));
    String key = answer.replaceAll(".*key=|&.*", "");
    assertThat(site.get(reference).body()).contains("150.00").doesNotContain("Take my pledge back");
    String unused = PaymentReference.random(new SecureRandom()).shown();
    HttpResponse<String> wrong = site.post(reference, Map.of("key", "wrong"));
    HttpResponse<String> none = site.post("/pledge/" + unused, Map.of("key", key));
    assertThat(wrong.statusCode()).isEqualTo(404);
    assertThat(none.body()).isEqualTo(wrong.body());
    assertThat(site.post(reference, Map.of("key", key)).statusCode()).isEqualTo(303);
    assertThat(site.get(reference).body()).contains("This pledge is taken back");
    post.settle();
    assertThat(Mailbox.of(donor).get(1)).contains("Subject: Your promise is taken back");
  }

  @Test
  void what_a_giver_chose_to_have_public_is_shown_once_let_out_and_goes_with_the_key()
      throws Exception {
    Site site = site();
    String appeal = "/donate/" + planted.appeal();
    Map<String, String> form = new HashMap<>(Map.of("kind", "BRANCH", "amount", "£17"));
    form.put("token", Site.hidden("token", site.get(appeal + "/pledge")));
    form.putAll(Map.of("name", "Bandicoot branch", "publicName", "yes", "email", donor));
    form.putAll(Map.of("message", "Bandicoot words", "onWall", "yes"));
    form.putAll(Map.of("meeting-day", "3", "meeting-month", "11", "meeting-year", "2026"));
    String answer = Site.header("Location", site.post(appeal + "/pledge", form));
    String address = answer.substring(0, answer.indexOf('?'));
    String reference = address.substring(address.lastIndexOf('/') + 1);
    assertThat(site.get(appeal).body()).doesNotContain("Bandicoot");

    supporters.release(
        reference, Caller.staff(UUID.randomUUID(), Set.of(Caller.Permission.RECONCILE)));
    assertThat(site.get(appeal).body())
        .contains("Supporters", "Bandicoot branch", "Bandicoot words")
        .doesNotContain("£17", donor);

    assertThat(site.get(address).body()).doesNotContain("Publish nothing of me", "Bandicoot");
    assertThat(site.get(answer).body()).contains("Publish nothing of me");
    String key = answer.replaceAll(".*key=|&.*", "");
    Map<String, String> back = Map.of("key", key, "do", "keep-private");
    assertThat(site.post(address, back).statusCode()).isEqualTo(303);
    assertThat(site.get(appeal).body()).doesNotContain("Bandicoot");
    assertThat(site.get(answer).body()).contains("17.00").doesNotContain("Publish nothing of me");
  }

  @Test
  void a_reference_with_a_slip_of_the_pen_is_told_without_looking_for_it() throws Exception {
    assertThat(site().get("/pledge/SF12345678").body()).contains("This is no payment reference");
    assertThat(site().get("/donate/no-such-appeal").statusCode()).isEqualTo(404);
    assertThat(site().get("/api/v1/appeals/no-such-appeal/total").statusCode()).isEqualTo(404);
  }

  @Test
  void what_was_typed_is_found_again_in_the_same_browser() throws Exception {
    Site site = site();
    String address = "/donate/" + planted.appeal() + "/pledge";
    String token = Site.hidden("token", site.get(address));
    HttpResponse<String> refused =
        site.post(address, Map.of("token", token, "amount", "much", "name", "Quokka Typed"));
    site.cookie(Site.header("Set-Cookie", refused).replaceAll(";.*", ""));
    assertThat(site.get(address).body()).contains("Quokka Typed", "We kept what you had typed");
    site.post(address, Map.of("token", token, "do", "start-again"));
    assertThat(site.get(address).body()).doesNotContain("Quokka Typed");
  }

  @Test
  void a_form_that_was_not_made_here_sends_nothing_and_keeps_what_was_typed() throws Exception {
    String address = "/donate/" + planted.appeal() + "/pledge";
    HttpResponse<String> answer =
        site().post(address, Map.of("token", "x.y.z", "amount", "20", "name", "Quokka Typed"));
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("Nothing was sent", "Quokka Typed");
  }

  private int total(Site site, String figure) throws Exception {
    return total(site.get("/api/v1/appeals/" + planted.appeal() + "/total").body(), figure);
  }

  private static int total(String json, String figure) {
    return Integer.parseInt(json.replaceAll(".*\"" + figure + "\":([0-9]+).*", "$1"));
  }

  private Site site() {
    return new Site(portal, "198.51.100.77");
  }
}
