package org.branchwork.web.inserver;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.net.URL;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.branchwork.fundraising.api.BankAccount;
import org.branchwork.fundraising.api.Caller;
import org.branchwork.fundraising.api.FundDesk;
import org.branchwork.fundraising.api.OpenFund;
import org.branchwork.web.inserver.Asking.Field;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A fund is opened, its account is changed by two, and an appeal is written on it. */
@ExtendWith(ArquillianExtension.class)
public class PublishedAccountIT {

  private static final String ACCOUNT = "/portal/fund/published-account";
  private static final String APPEALS = "/portal/fund/appeals";
  private static final Caller JOB = Caller.system("published-account-test");

  @Inject Staff staff;
  @Inject Rows rows;
  @Inject Post post;
  @Inject Jdbi jdbi;
  @Inject FundDesk funds;
  @ArquillianResource URL portal;

  private final UUID id = UUID.randomUUID();
  private final String name = "Fund " + id;
  private Asking asking;
  private UUID secretaryId;
  private String treasurer;
  private String approver;
  private String secretary;

  @BeforeEach
  void begin() throws Exception {
    asking = new Asking(portal);
    treasurer = staff.signIn(staff.hire("treasurer"));
    approver = staff.signIn(staff.hire("approver"));
    secretaryId = staff.hire("secretary");
    secretary = staff.signIn(secretaryId);
  }

  private void open() {
    funds.open(new OpenFund(id, "fund-" + id, name, "For pay", Optional.empty()), JOB);
    funds.setAccount(id, new BankAccount(name, "089999", "66374958"), JOB);
  }

  @Test
  void a_treasurer_opens_a_fund_with_its_first_account() throws Exception {
    String[] fields = {"name", name, "slug", "fund-" + id, "purpose", "For pay", "goal", "1,000"};
    HttpResponse<String> wrong =
        send(treasurer, "/portal/fund/new", "open-fund", with(fields, "66374959"));
    assertThat(wrong.body()).contains("href=\"#account-number\"", "A digit is wrong", name);
    assertThat(done(treasurer, "/portal/fund/new", "open-fund", with(fields, "66374958")))
        .isEqualTo(ACCOUNT + "?done=open-fund");
    assertThat(page(secretary, ACCOUNT)).contains(name, "66374958");
    assertThat(page(null, "/donate")).contains(name, "£1,000");
  }

  @Test
  void a_change_is_proposed_by_one_approved_by_another_and_told_to_every_officer()
      throws Exception {
    open();
    propose("66374123");
    String waiting = page(treasurer, ACCOUNT);
    assertThat(waiting)
        .contains("66374123", "It waits for another person")
        .doesNotContain("value=\"approve-published\"");
    String change = change(waiting);
    assertThat(send(treasurer, ACCOUNT, "approve-published", "change", change).statusCode())
        .isEqualTo(403);
    done(approver, ACCOUNT, "approve-published", "change", change);
    assertThat(page(secretary, ACCOUNT)).contains("Approved by Invented Person. It is shown from");
    assertThat(page(null, "/donate")).contains(name).doesNotContain("66374123");
    done(secretary, ACCOUNT, "withdraw-account", "change", change);
    assertThat(page(secretary, ACCOUNT)).doesNotContain(change);
    post.settle();
    List<String> told =
        Mailbox.of(Staff.address(secretaryId)).stream()
            .filter(mail -> mail.contains(ACCOUNT))
            .toList();
    assertThat(told).hasSizeGreaterThanOrEqualTo(3);
    assertThat(told).noneMatch(mail -> mail.contains(name) || mail.contains("66374123"));
    assertThat(
            rows.text(
                "select string_agg(action, ' ' order by at) from platform.audit_entry"
                    + " where subject = ? and action like 'FundAccount%'",
                id.toString()))
        .isEqualTo("FundAccountSet FundAccountProposed FundAccountApproved FundAccountWithdrawn");
  }

  @Test
  void what_is_wrong_with_an_account_is_told_beside_its_field() throws Exception {
    open();
    assertThat(send(treasurer, ACCOUNT, "propose-account", account("66374958")).body())
        .contains("href=\"#account-number\"", "shows this account already");
    assertThat(send(treasurer, ACCOUNT, "propose-account", account("x")).body())
        .contains("href=\"#account-number\"", "6 to 8 digits", "value=\"x\"");
  }

  @Test
  void an_account_that_nobody_sealed_is_not_shown_and_raises_an_alarm() throws Exception {
    funds.open(new OpenFund(id, "fund-" + id, name, "For pay", Optional.empty()), JOB);
    jdbi.useTransaction(
        handle -> {
          handle
              .select("select set_config('branchwork.kind', 'SYSTEM', true)")
              .mapTo(String.class)
              .one();
          handle.execute(
              "insert into fundraising.fund_account (public_id, fund_id, name, sort_code,"
                  + " account_number, set_by, set_at) select gen_random_uuid(), id, 'Swapped',"
                  + " '089999', '66374123', 'by-hand', now() from fundraising.fund where slug = ?",
              "fund-" + id);
        });
    assertThat(page(null, "/donate"))
        .contains(name, "The bank account is being checked")
        .doesNotContain("Swapped");
    assertThat(page(approver, ACCOUNT)).contains("This is not what was approved");
    String administrator = staff.signIn(staff.hire("administrator"));
    assertThat(page(administrator, "/portal/operations"))
        .contains("The account of a fund was changed by hand")
        .doesNotContain(name);
  }

  @Test
  void an_appeal_is_opened_changed_and_closed() throws Exception {
    open();
    String slug = "appeal-" + id;
    String[] fields = {
      "title",
      "Winter " + id,
      "slug",
      slug,
      "fund",
      id.toString(),
      "text",
      "For heating.",
      "goal",
      "5,000",
      "opens",
      "2026-01-01",
      "closes",
      "",
      "published",
      "yes"
    };
    String[] early = fields.clone();
    early[13] = "2025-12-31";
    assertThat(send(treasurer, APPEALS + "/new", "open-appeal", early).body())
        .contains("href=\"#closes\"", "The last day cannot be before the first", "For heating.");
    done(treasurer, APPEALS + "/new", "open-appeal", fields);
    assertThat(page(approver, APPEALS)).contains("Winter " + id, "08-99-99 66374958", "£5,000");
    assertThat(page(null, "/donate/" + slug)).contains("For heating.", "66374958");

    String address = APPEALS + "/" + slug;
    assertThat(page(treasurer, address)).contains("For heating.", "value=\"5000.00\"");
    fields[7] = "For heating and food.";
    done(treasurer, address, "change-appeal", fields);
    assertThat(page(null, "/donate/" + slug)).contains("For heating and food.");
    done(treasurer, address, "close-appeal");
    assertThat(page(null, "/donate/" + slug)).contains("This appeal takes no new pledges");
    assertThat(page(treasurer, address)).doesNotContain("close-appeal");
  }

  private void propose(String number) throws Exception {
    assertThat(done(treasurer, ACCOUNT, "propose-account", account(number)))
        .isEqualTo(ACCOUNT + "?done=propose-account");
  }

  private String[] account(String number) {
    return with(new String[] {"fund", id.toString()}, number);
  }

  private String[] with(String[] fields, String number) {
    List<String> all = new ArrayList<>(List.of(fields));
    all.addAll(List.of("account-name", name, "sort-code", "08-99-99", "account-number", number));
    return all.toArray(String[]::new);
  }

  /** The change of the fund, as its part of the page names it. */
  private String change(String page) {
    String part = page.substring(page.indexOf("fund-" + id));
    return part.replaceAll("(?s).*?name=\"change\" value=\"([^\"]+)\".*", "$1");
  }

  /** Does it, and gives where it leads. */
  private String done(String who, String path, String act, String... values) throws Exception {
    HttpResponse<String> answer = send(who, path, act, values);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
    return answer.headers().firstValue("Location").orElseThrow();
  }

  private HttpResponse<String> send(String who, String path, String act, String... values)
      throws Exception {
    String page = page(who, path);
    List<Field> fields = new ArrayList<>(Asking.hidden(page, "value=\"" + act + "\""));
    fields.removeIf(field -> List.of(values).contains(field.name()));
    fields.add(new Field("do", act));
    for (int i = 0; i < values.length; i += 2) {
      fields.add(new Field(values[i], values[i + 1]));
    }
    return asking.post(path, who, fields, Map.of());
  }

  private String page(String who, String path) throws Exception {
    HttpResponse<String> answer = asking.get(path, who);
    assertThat(answer.statusCode()).as(path).isEqualTo(200);
    return answer.body();
  }
}
