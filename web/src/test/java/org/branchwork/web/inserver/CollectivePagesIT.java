package org.branchwork.web.inserver;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.net.URL;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.branchwork.casework.api.Caller;
import org.branchwork.casework.api.Category;
import org.branchwork.casework.api.EnquiryDesk;
import org.branchwork.casework.api.NewFile;
import org.branchwork.casework.api.Receipt;
import org.branchwork.casework.api.SendEnquiry;
import org.branchwork.casework.api.collectives.CollectiveDesk;
import org.branchwork.casework.api.collectives.CollectiveSearch;
import org.branchwork.casework.api.collectives.OpenCollective;
import org.branchwork.casework.api.collectives.SignUpDesk;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What members of a collective get to see: their own, what is shared, and nothing of another. */
@ExtendWith(ArquillianExtension.class)
public class CollectivePagesIT {

  private static final List<String> CANARIES = List.of("numbatann", "numbatben", "numbatcay");

  @Inject CollectiveDesk desk;
  @Inject CollectiveSearch search;
  @Inject SignUpDesk signUps;
  @Inject EnquiryDesk enquiries;
  @Inject Post post;
  @ArquillianResource URL portal;

  private final Caller lead = Staff.lead(UUID.randomUUID());
  private Asking asking;
  private String reference;

  @BeforeEach
  void open() {
    asking = new Asking(portal);
    reference =
        desk.open(
            new OpenCollective(
                key(), "Numbat matter", Category.PAY, null, "Title", "Wording.", "Consent."),
            lead);
  }

  @Test
  void nothing_of_one_member_is_in_a_page_an_answer_or_a_mail_of_another() throws Exception {
    List<Receipt> receipts = CANARIES.stream().map(this::join).toList();
    desk.addEntry(reference, key(), LocalDate.of(2026, 1, 5), "Shared line.", true, lead);
    desk.writeToAll(reference, key(), "Words for all.", lead);
    for (int i = 0; i < CANARIES.size(); i++) {
      String answer = CANARIES.get(i) + " answers";
      Receipt own = receipts.get(i);
      enquiries.answer(own.reference(), own.key(), key(), answer, List.of(), Caller.member());
    }
    post.settle();

    for (int i = 0; i < CANARIES.size(); i++) {
      Receipt own = receipts.get(i);
      String query = own.reference() + "?key=" + own.key();
      String page = asking.get("/enquiry/" + query, null).body();
      String json = asking.get("/api/v1/enquiries/" + query, null).body();
      List<String> mails = Mailbox.of(address(CANARIES.get(i)));
      assertThat(page).contains("Shared line.", "Words for all.", CANARIES.get(i) + " answers");
      assertThat(json).contains("Words for all.", CANARIES.get(i) + " answers");
      assertThat(mails).hasSize(2).noneMatch(mail -> mail.contains("Words for all"));
      List<String> others = new ArrayList<>(CANARIES);
      others.remove(i);
      receipts.stream()
          .filter(each -> !each.equals(own))
          .map(Receipt::reference)
          .forEach(others::add);
      assertThat(others).noneMatch((page + json + mails)::contains);
    }
  }

  @Test
  void a_shared_document_is_read_by_members_and_another_by_nobody_outside() throws Exception {
    Receipt own = join("numbatdee");
    Receipt stranger = enquiries.send(enquiry("numbateve"), Caller.visitor());
    file("shared.txt", true);
    file("inward.txt", false);
    search
        .sheet(reference, lead)
        .files()
        .forEach(
            each -> {
              String path = "/files/" + each.file().id() + "/x?reference=";
              int expected = each.shared() ? 200 : 404;
              assertThat(status(path + own.reference() + "&key=" + own.key())).isEqualTo(expected);
              assertThat(status(path + stranger.reference() + "&key=" + stranger.key()))
                  .isEqualTo(404);
              assertThat(status(path + own.reference() + "&key=wrong")).isEqualTo(404);
            });
  }

  @Test
  void an_address_that_opens_nothing_is_as_good_as_none() throws Exception {
    String token = search.sheet(reference, lead).token();
    assertThat(asking.get("/collectives/" + token, null).statusCode()).isEqualTo(200);
    desk.replaceLink(reference, lead);

    String none = answer("/collectives/ZZZZZZQW-xxxxxxxxxxxxxxxxxxxxxx");
    assertThat(none).startsWith("404");
    assertThat(answer("/collectives/" + token)).isEqualTo(none);
    assertThat(answer("/collectives/" + token + "/sent")).isEqualTo(none);
    assertThat(answer("/collectives/x")).isEqualTo(none);
  }

  @Test
  void signing_up_sets_no_session_and_is_never_kept_by_a_cache() throws Exception {
    String token = search.sheet(reference, lead).token();
    HttpResponse<String> form = asking.get("/collectives/" + token, null);
    assertThat(form.headers().allValues("Set-Cookie")).isEmpty();
    assertThat(form.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
  }

  private String answer(String path) throws Exception {
    HttpResponse<String> answer = asking.get(path, null);
    return answer.statusCode() + answer.body();
  }

  private int status(String path) {
    try {
      return asking.get(path, null).statusCode();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private void file(String name, boolean shared) {
    byte[] bytes = "common".getBytes(StandardCharsets.UTF_8);
    desk.addFile(reference, key(), List.of(new NewFile(name, "text/plain", bytes)), shared, lead);
  }

  private Receipt join(String canary) {
    String token = search.sheet(reference, lead).token();
    return signUps.join(token, enquiry(canary), false, true, Caller.visitor());
  }

  private static String address(String canary) {
    return canary + "@example.org";
  }

  private static SendEnquiry enquiry(String canary) {
    return new SendEnquiry(
        key(),
        canary + " name",
        null,
        address(canary),
        null,
        canary + " employer",
        canary + " workplace",
        canary + " message",
        null,
        null,
        false,
        null,
        false,
        canary + " contact",
        null,
        null,
        null,
        List.of());
  }

  private static String key() {
    return UUID.randomUUID().toString();
  }
}
