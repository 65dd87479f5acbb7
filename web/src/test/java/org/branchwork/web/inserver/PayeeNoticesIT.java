package org.branchwork.web.inserver;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.net.URL;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.branchwork.fundraising.api.payouts.PayoutSearch;
import org.branchwork.web.inserver.Asking.Field;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A payee hears of other bank details at the address of before, or somebody says who asked. */
@ExtendWith(ArquillianExtension.class)
public class PayeeNoticesIT {

  private static final String PAYEES = "/portal/fund/payees";
  private static final String PAYEE = "/portal/fund/payees/payee";

  @Inject Staff staff;
  @Inject PlantedPayee payees;
  @Inject PayoutSearch search;
  @Inject Post post;
  @Inject Rows rows;
  @ArquillianResource URL portal;

  private final String member = "N" + Math.abs(new Random().nextInt());
  private final String old = UUID.randomUUID() + "@example.org";
  private final String next = UUID.randomUUID() + "@example.org";
  private Asking asking;
  private String treasurer;
  private String approver;

  @BeforeEach
  void begin() throws Exception {
    asking = new Asking(portal);
    treasurer = staff.signIn(staff.hire("treasurer"));
    approver = staff.signIn(staff.hire("approver"));
    payees.member(member);
  }

  @Test
  void a_payee_is_told_at_the_old_address_who_wants_to_be_paid_where_and_how_to_stop_it()
      throws Exception {
    String payee = added(old);
    change(payee);
    send(treasurer, payee, PAYEE, "set-told-at", "told-at", next);
    post.settle();
    assertThat(Mailbox.of(next)).isEmpty();
    List<String> mails = Mailbox.of(old);
    assertThat(mails).hasSize(2);
    assertThat(mails)
        .filteredOn(mail -> mail.contains("Subject: Somebody asked us to pay you"))
        .singleElement()
        .asString()
        .contains("The new account ends with: 7491", "Not used before:", "/contact")
        .contains("tell us today")
        .doesNotContain("88837491", "107999", "10-79-99", member, "Wagtail");
    assertThat(mails)
        .filteredOn(mail -> mail.contains("Subject: We write to you at another address"))
        .singleElement()
        .asString()
        .doesNotContain(next, member);
    assertThat(
            rows.text(
                "select count(*) from platform.audit_entry where facts::text like ? or"
                    + " facts::text like ?",
                "%" + old + "%",
                "%" + next + "%"))
        .as("no address is in the audit trail")
        .isEqualTo("0");
    assertThat(page(approver, payee)).contains("The member is told at the address").contains(next);
    assertThat(send(approver, payee, PAYEE, "approve-account").statusCode()).isEqualTo(303);
  }

  @Test
  void where_nobody_can_be_told_both_see_it_and_whoever_approves_says_how_the_member_was_asked()
      throws Exception {
    String payee = added("");
    assertThat(page(treasurer, payee)).contains("Nobody can be told", "Telephone the member");
    change(payee);
    post.settle();
    assertThat(page(approver, payee)).contains("Nobody can be told", "How did you ask the member?");
    assertThat(send(approver, payee, PAYEE, "approve-account").body())
        .contains("href=\"#asked-how\"", "Ask the member yourself");
    assertThat(
            send(approver, payee, PAYEE, "approve-account", "asked-how", "TELEPHONE").statusCode())
        .isEqualTo(303);
    String auditor = staff.signIn(staff.hire("auditor"));
    assertThat(page(auditor, payee)).contains("Shown to treasurers and approvers alone");
  }

  @Test
  void an_address_that_is_none_is_told_beside_its_field_and_kept() throws Exception {
    String payee = added(old);
    assertThat(send(treasurer, payee, PAYEE, "set-told-at", "told-at", "nobody").body())
        .contains("href=\"#told-at\"", "value=\"nobody\"");
    assertThat(page(treasurer, payee)).contains(old);
  }

  private String added(String toldAt) throws Exception {
    send(
        treasurer,
        PAYEES,
        PAYEES,
        "add-payee",
        "member",
        member,
        "name",
        "Wanda Wagtail",
        "sort-code",
        "08-99-99",
        "account-number",
        "66374958",
        "told-at",
        toldAt);
    return search
        .payeesOf(List.of(member), org.branchwork.fundraising.api.Caller.system("test"))
        .stream()
        .map(payee -> PAYEE + "?payee=" + payee.payee())
        .findFirst()
        .orElseThrow();
  }

  private void change(String payee) throws Exception {
    HttpResponse<String> asked =
        send(
            treasurer,
            payee,
            PAYEE,
            "change",
            "name",
            "W Wagtail",
            "sort-code",
            "10-79-99",
            "account-number",
            "88837491");
    assertThat(asked.statusCode()).as(asked.body()).isEqualTo(303);
  }

  private HttpResponse<String> send(
      String who, String page, String path, String act, Object... values) throws Exception {
    List<Field> fields = new ArrayList<>(Asking.hidden(page(who, page), "value=\"" + act + "\""));
    fields.add(new Field("do", act));
    for (int i = 0; i < values.length; i += 2) {
      fields.add(new Field("" + values[i], "" + values[i + 1]));
    }
    return asking.post(path, who, fields, Map.of());
  }

  private String page(String who, String path) throws Exception {
    HttpResponse<String> answer = asking.get(path, who);
    assertThat(answer.statusCode()).as(path).isEqualTo(200);
    return answer.body();
  }
}
