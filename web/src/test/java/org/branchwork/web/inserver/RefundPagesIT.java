package org.branchwork.web.inserver;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.net.URL;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.branchwork.web.inserver.Asking.Field;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Money goes back: asked for from the line it came with, and approved by another. */
@ExtendWith(ArquillianExtension.class)
public class RefundPagesIT {

  private static final String PAGE = "/portal/fund/refunds";
  private static final String RECONCILE = "/portal/fund/reconcile?line=";
  private static final String ACCOUNT = "089999 66374123";

  @Inject Staff staff;
  @Inject Rows rows;
  @Inject PlantedLine lines;
  @Inject PlantedRefund refunds;
  @ArquillianResource URL portal;

  private final String own = UUID.randomUUID().toString();

  /** Without figures, for eight in a row could be an account number. */
  private final String reason = "A mistake " + own.replaceAll("[0-9]", "");

  private Asking asking;
  private UUID treasurerId;
  private String treasurer;
  private UUID approverId;
  private String approver;

  @BeforeEach
  void signed_in() throws Exception {
    asking = new Asking(portal);
    treasurerId = staff.hire("treasurer");
    treasurer = staff.signIn(treasurerId);
    approverId = staff.hire("approver");
    approver = staff.signIn(approverId);
  }

  @Test
  void a_refund_is_asked_from_the_line_and_approved_by_another() throws Exception {
    UUID line = lines.line(1_234, "NOT OURS " + own, ACCOUNT);
    String asked = PAGE + "?line=" + line;
    assertThat(page(treasurer, RECONCILE + line)).contains("href=\"" + asked + "\"");
    assertThat(page(treasurer, asked))
        .contains("NOT OURS " + own, "It goes to " + ACCOUNT)
        .doesNotContain("id=\"sort-code\"");

    HttpResponse<String> prepared = prepare(line, "refund-sum", "12.00", "refund-reason", reason);
    assertThat(prepared.statusCode()).as(prepared.body()).isEqualTo(303);
    assertThat(page(treasurer, location(prepared))).contains("Somebody else must approve it");
    String id = refund(line);
    assertThat(card(approver, id))
        .contains("£12 <", "to " + ACCOUNT, reason)
        .doesNotContain("number-" + id, "NOT OURS");

    HttpResponse<String> approved = send(approver, id, "approve");
    assertThat(approved.statusCode()).as(approved.body()).isEqualTo(303);
    assertThat(page(approver, location(approved))).contains("It can be paid at the bank now");
    assertThat(card(treasurer, id)).contains("approved by Invented Person, to be paid");
    assertThat(told(line)).isEqualTo("RefundPrepared RefundApproved");

    UUID elsewhere = lines.line(-1_200, "BACK " + own, "089999 66374966");
    assertThat(page(treasurer, RECONCILE + elsewhere)).doesNotContain("value=\"paid-back\"");
    UUID back = lines.line(-1_200, "BACK " + own, ACCOUNT);
    HttpResponse<String> matched =
        post(treasurer, RECONCILE + back, "value=\"paid-back\"", "paid-back");
    assertThat(page(treasurer, location(matched))).contains("Noted: the money went back.");
    assertThat(page(treasurer, PAGE)).doesNotContain(id);
  }

  @Test
  void an_account_that_the_statement_does_not_tell_is_typed_by_both() throws Exception {
    UUID line = lines.line(1_234, "NOT OURS " + own);
    assertThat(page(treasurer, PAGE + "?line=" + line))
        .contains("Sign in to the bank and open this payment", "id=\"number\"");
    String[] typed = {"refund-sum", "12.34", "refund-reason", reason, "sort-code", "08-99-99"};
    prepare(line, and(typed, "number", "66374123"));
    String id = refund(line);
    assertThat(card(approver, id))
        .contains("Read them there yourself", "number-" + id)
        .doesNotContain("66374123");
    assertThat(card(treasurer, id)).doesNotContain("number-" + id, "66374123");

    String sort = "sort-code-" + id;
    assertThat(send(approver, id, "approve").body())
        .contains("href=\"#number-" + id, "Type the sort code and the account number");
    assertThat(send(approver, id, "approve", sort, "089999", "number-" + id, "66374958").body())
        .contains("This is not the account that the refund was prepared for", "value=\"66374958\"")
        .doesNotContain("66374123");
    HttpResponse<String> same =
        send(approver, id, "approve", sort, "08 99 99", "number-" + id, "66374123");
    assertThat(same.statusCode()).as(same.body()).isEqualTo(303);
    assertThat(card(treasurer, id)).contains("to " + ACCOUNT, "to be paid");
  }

  @Test
  void what_cannot_be_asked_is_told_beside_its_field_and_kept() throws Exception {
    UUID line = lines.line(1_234, "NOT OURS " + own);
    String[] typed = {"refund-sum", "12.34", "refund-reason", reason, "sort-code", "089999"};
    assertThat(prepare(line, and(typed, "number", "66374959")).body())
        .contains("href=\"#number\"", "A digit is wrong", "value=\"66374959\"", "value=\"12.34\"");
    assertThat(prepare(line, and(typed, "number", "x")).body())
        .contains("href=\"#number\"", "6 to 8 digits", "value=\"x\"", reason);
    assertThat(prepare(line, and(typed, "number", "66374966")).body())
        .contains("href=\"#number\"", "This is the branch’s own account");
    typed[1] = "12.35";
    assertThat(prepare(line, and(typed, "number", "66374123")).body())
        .contains("href=\"#refund-sum\"", "at most what is not placed", "value=\"12.35\"");
    typed[1] = "12.34";
    typed[3] = "ask 66374958";
    assertThat(prepare(line, and(typed, "number", "66374123")).body())
        .contains("href=\"#refund-reason\"", "without an account number", "ask 66374958");
    assertThat(refunds.of(line)).isEmpty();
  }

  @Test
  void nobody_approves_what_they_asked_for() throws Exception {
    rows.text(
        "insert into platform.account_role values (?, 'approver') returning 'x'", treasurerId);
    UUID line = lines.line(1_234, "NOT OURS " + own, ACCOUNT);
    prepare(line, "refund-sum", "12.34", "refund-reason", reason);
    String id = refund(line);
    assertThat(send(treasurer, id, "approve").body())
        .contains("You prepared this refund. Somebody else must approve it.");
    assertThat(card(treasurer, id)).doesNotContain("to be paid");
  }

  @Test
  void a_refund_is_withdrawn_by_who_keeps_the_books() throws Exception {
    UUID line = lines.line(1_234, "NOT OURS " + own, ACCOUNT);
    prepare(line, "refund-sum", "12.34", "refund-reason", reason);
    String id = refund(line);
    assertThat(send(approver, id, "withdraw").statusCode()).isEqualTo(403);
    assertThat(send(treasurer, id, "withdraw").statusCode()).isEqualTo(303);
    assertThat(page(treasurer, PAGE)).doesNotContain(id);
    assertThat(told(line)).isEqualTo("RefundPrepared RefundWithdrawn");
  }

  @Test
  void asking_and_approving_need_a_fresh_proof_of_who_it_is() throws Exception {
    UUID line = lines.line(1_234, "NOT OURS " + own, ACCOUNT);
    tooLate(treasurerId);
    HttpResponse<String> asked = prepare(line, "refund-sum", "12.34", "refund-reason", reason);
    assertThat(asked.statusCode()).isEqualTo(403);
    assertThat(asked.body()).contains("name=\"prove-code\"");
    treasurer = staff.signIn(treasurerId);
    prepare(line, "refund-sum", "12.34", "refund-reason", reason);
    String id = refund(line);
    tooLate(approverId);
    assertThat(send(approver, id, "approve").body()).contains("name=\"prove-code\"");
    assertThat(card(treasurer, id)).doesNotContain("to be paid");
  }

  private HttpResponse<String> prepare(UUID line, String... typed) throws Exception {
    return post(treasurer, PAGE + "?line=" + line, "value=\"prepare\"", "prepare", typed);
  }

  private HttpResponse<String> send(String who, String id, String act, String... typed)
      throws Exception {
    return post(who, PAGE, id, act, typed);
  }

  private HttpResponse<String> post(String who, String at, String mark, String act, String... typed)
      throws Exception {
    List<Field> fields = new ArrayList<>(Asking.hidden(page(who, at), mark));
    assertThat(fields).as(mark).isNotEmpty();
    fields.add(new Field("do", act));
    for (int i = 0; i < typed.length; i += 2) {
      fields.add(new Field(typed[i], typed[i + 1]));
    }
    return asking.post(at.replaceFirst("[?].*", ""), who, fields, Map.of());
  }

  private static String[] and(String[] typed, String... more) {
    List<String> all = new ArrayList<>(List.of(typed));
    all.addAll(List.of(more));
    return all.toArray(String[]::new);
  }

  private void tooLate(UUID account) {
    rows.text(
        "update platform.sign_in set second_factor_at = now() - interval '301 seconds'"
            + " where account_id = ? returning 'x'",
        account);
  }

  private String refund(UUID line) {
    String id = refunds.of(line);
    assertThat(id).hasSize(36);
    return id;
  }

  private String told(UUID line) {
    return rows.text(
        "select string_agg(action, ' ' order by at) from platform.audit_entry where subject = ?",
        refund(line));
  }

  /** The part of the page that is about one refund. */
  private String card(String who, String id) throws Exception {
    for (String card : page(who, PAGE).split("<section")) {
      if (card.contains(id)) {
        return card;
      }
    }
    throw new AssertionError("no refund " + id);
  }

  private String page(String who, String path) throws Exception {
    HttpResponse<String> answer = asking.get(path, who);
    assertThat(answer.statusCode()).as(path).isEqualTo(200);
    return answer.body();
  }

  private static String location(HttpResponse<String> answer) {
    return answer.headers().firstValue("Location").orElseThrow();
  }
}
