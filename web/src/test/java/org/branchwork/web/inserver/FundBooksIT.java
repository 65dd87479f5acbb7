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
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.branchwork.fundraising.api.Caller;
import org.branchwork.fundraising.api.FundDesk;
import org.branchwork.fundraising.api.OpenFund;
import org.branchwork.fundraising.api.ledger.AccountKind;
import org.branchwork.fundraising.api.ledger.LedgerDesk;
import org.branchwork.fundraising.api.ledger.LedgerSearch;
import org.branchwork.web.inserver.Asking.Field;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A treasurer, an approver and an auditor at the books of a fund that no other test has. */
@ExtendWith(ArquillianExtension.class)
public class FundBooksIT {

  private static final String FUND = "/portal/fund";
  private static final String NEW = "/portal/fund/ledger/new";
  private static final String ENTRY = "/portal/fund/ledger/entry";
  private static final String ACCOUNTS = "/portal/fund/ledger/accounts";
  private static final String PERIODS = "/portal/fund/periods";
  private static final String PACK = "/portal/fund/pack";
  private static final String YEAR = "1991";
  private static final Caller JOB = Caller.system("fund-books-test");

  @Inject Staff staff;
  @Inject Rows rows;
  @Inject FundDesk funds;
  @Inject LedgerDesk ledger;
  @Inject LedgerSearch search;
  @ArquillianResource URL portal;

  private final UUID fund = UUID.randomUUID();
  private final String name = "Fund " + fund;
  private Asking asking;
  private UUID treasurerId;
  private UUID auditorId;
  private String treasurer;
  private String approver;
  private String auditor;

  @BeforeEach
  void begin() throws Exception {
    asking = new Asking(portal);
    treasurerId = staff.hire("treasurer");
    treasurer = staff.signIn(treasurerId);
    approver = staff.signIn(staff.hire("approver"));
    auditorId = staff.hire("auditor");
    auditor = staff.signIn(auditorId);
    funds.open(new OpenFund(fund, "fund-" + fund, name, "For pay", Optional.empty()), JOB);
    post(treasurer, ACCOUNTS, "begin", "fund", fund, "fund-kind", "INDUSTRIAL_ACTION");
    post(treasurer, PERIODS, "open", "from", YEAR + "-01-01", "to", YEAR + "-12-31");
  }

  @Test
  void books_are_begun_kept_and_read_and_a_mistake_is_taken_back() throws Exception {
    String entry = entered(donation("12.34"));
    assertThat(page(auditor, entry))
        .contains("Donation", "Bucket collection", "12.34", "Invented Person")
        .doesNotContain("value=\"reverse\"");
    assertThat(page(auditor, FUND)).contains(name, "Industrial action", "Adds up");
    assertThat(holds()).isEqualTo("£12.34");
    assertThat(page(approver, "/portal/fund/ledger?fund=" + fund)).contains("Bucket collection");
    assertThat(page(auditor, "/portal/fund/trial-balance?period=" + YEAR + "-01-01"))
        .contains("-12.34");

    String id = entry.substring(entry.indexOf("entry=") + 6).replaceAll("&.*", "");
    HttpResponse<String> reversed =
        send(
            treasurer,
            entry,
            ENTRY,
            "reverse",
            "entry",
            id,
            "day",
            YEAR + "-05-06",
            "text",
            "twice");
    assertThat(reversed.statusCode()).isEqualTo(303);
    assertThat(page(auditor, entry)).contains("This entry was taken back.");
    assertThat(holds()).isEqualTo("£0.00");
  }

  @Test
  void a_form_that_is_sent_twice_is_one_entry() throws Exception {
    List<Field> form = form(treasurer, NEW, "post", donation("5"));
    asking.post(NEW, treasurer, form, Map.of());
    asking.post(NEW, treasurer, form, Map.of());
    assertThat(holds()).isEqualTo("£5.00");
  }

  @Test
  void what_is_wrong_is_told_beside_its_field_and_what_was_typed_stays() throws Exception {
    Object[] wrong = donation("much");
    assertThat(send(treasurer, NEW, NEW, "post", wrong).body())
        .contains("<title>Error: ", "href=\"#amount\"", "value=\"much\"", "Bucket collection");
    Object[] early = donation("5");
    early[3] = "1871-05-05";
    assertThat(send(treasurer, NEW, NEW, "post", early).body())
        .contains("href=\"#day\"", "No period has this day");
    assertThat(send(treasurer, PERIODS, PERIODS, "close", "close-period", "").body())
        .contains("href=\"#close-reason\"");
  }

  @Test
  void a_period_is_closed_and_opened_again_by_two_people() throws Exception {
    String from = YEAR + "-01-01";
    post(treasurer, PERIODS, "close", "close-period", from, "close-reason", "all is in");
    assertThat(send(treasurer, NEW, NEW, "post", donation("5")).body())
        .contains("This day is in a closed period");
    post(treasurer, PERIODS, "ask", "ask-period", from, "ask-reason", "a late slip");
    assertThat(page(treasurer, PERIODS))
        .contains("a late slip", "Waits for approval")
        .doesNotContain("value=\"approve\"");
    String waiting = page(approver, PERIODS);
    Matcher change = Pattern.compile("name=\"change\" value=\"([^\"]+)\"").matcher(waiting);
    assertThat(change.find()).isTrue();
    post(approver, PERIODS, "approve", "change", change.group(1));
    assertThat(page(auditor, PERIODS)).contains("approved by Invented Person");
    entered(donation("5"));
    assertThat(
            rows.text(
                "select count(*) from platform.audit_entry where action = 'PeriodClosed'"
                    + " and actor = ?",
                treasurerId.toString()))
        .isEqualTo("1");
  }

  @Test
  void an_auditor_takes_the_pack_and_that_is_kept() throws Exception {
    entered(donation("7"));
    ledger.seal(500, JOB);
    String span = YEAR + "-01-01/" + YEAR + "-01-01";
    HttpResponse<String> pack = send(auditor, PACK, PACK, "take", "span", span);
    assertThat(pack.statusCode()).isEqualTo(200);
    assertThat(pack.headers().firstValue("Content-Disposition").orElse(""))
        .contains("books-1991-01-01-1991-12-31.zip");
    assertThat(pack.body()).startsWith("PK").contains("manifest.sha256");
    assertThat(
            rows.text(
                "select count(*) from platform.audit_entry where action = 'AuditorsPackTaken'"
                    + " and facts ->> 'from' = '1991-01-01'"))
        .isNotEqualTo("0");
    assertThat(send(auditor, PACK, PACK, "take", "span", "x").body()).contains("href=\"#span\"");
  }

  @Test
  void a_year_is_read_as_a_page_and_as_a_table_and_accounts_are_put_on_lines() throws Exception {
    entered(donation("8"));
    assertThat(page(auditor, "/portal/fund/receipts-and-payments?year=" + YEAR))
        .contains(name, "8.00");
    HttpResponse<String> table = take("/portal/fund/receipts-and-payments", "take-receipts");
    assertThat(table.body()).contains("\"Receipts\",\"" + name + ": Given to the fund\",8.00\r\n");
    assertThat(table.headers().firstValue("Content-Disposition").orElse(""))
        .contains("attachment; filename=\"receipts-and-payments-1991.csv\"");
    assertThat(taken("ReceiptsAndPaymentsTaken")).isEqualTo("1");
    String address = "/portal/fund/annual-return?year=" + YEAR;
    assertThat(page(auditor, address))
        .contains("stands on no line yet")
        .containsPattern("<span class=\"tag bad free\">[^<]*" + Pattern.quote(name));
    Object[] line = {
      "of-account", account(AccountKind.FUND), "line", "Gifts " + fund, "from", "1990-01-01"
    };
    post(treasurer, "/portal/fund/annual-return", "map", line);
    assertThat(page(auditor, address)).contains("Gifts " + fund);
    assertThat(take("/portal/fund/annual-return", "take-return").body())
        .contains("\"Gifts " + fund + "\"");
    assertThat(taken("AnnualReturnTaken")).isEqualTo("1");
    for (String old : List.of("receipts-and-payments.csv", "annual-return.csv")) {
      assertThat(asking.get("/portal/fund/" + old + "?year=" + YEAR, auditor).statusCode())
          .as("no export is a link any more: %s", old)
          .isEqualTo(404);
    }
  }

  private HttpResponse<String> take(String path, String act) throws Exception {
    return send(auditor, path + "?year=" + YEAR, path, act);
  }

  /** How often the auditor took a table of the year. */
  private String taken(String event) {
    return rows.text(
        "select count(*) from platform.audit_entry where action = ? and actor = ?"
            + " and facts ->> 'year' = '1991'",
        event,
        auditorId.toString());
  }

  @Test
  void whoever_reads_the_books_has_them_proved() throws Exception {
    post(auditor, FUND, "prove");
    assertThat(page(auditor, FUND)).contains("Proved on ", "every balance is what they add up to");
    String administrator = staff.signIn(staff.hire("administrator"));
    assertThat(page(administrator, "/portal/operations"))
        .contains("Books of the fund", "Proved on ")
        .doesNotContain(name);
  }

  private Object[] donation(String amount) {
    return new Object[] {
      "reason",
      "DONATION",
      "day",
      YEAR + "-05-05",
      "amount",
      amount,
      "debit",
      account(AccountKind.CASH),
      "credit",
      account(AccountKind.FUND),
      "text",
      "Bucket collection"
    };
  }

  /** Enters it, and gives back the address of the entry. */
  private String entered(Object[] values) throws Exception {
    HttpResponse<String> answer = send(treasurer, NEW, NEW, "post", values);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
    return answer.headers().firstValue("Location").orElseThrow();
  }

  /** The account of a kind: the fund's own, or the first of those that all funds share. */
  private UUID account(AccountKind kind) {
    return search.accounts(JOB).stream()
        .filter(account -> account.kind() == kind && account.fund().stream().allMatch(fund::equals))
        .findFirst()
        .orElseThrow()
        .account();
  }

  /** What the fund holds, as its page says. */
  private String holds() throws Exception {
    Matcher amount =
        Pattern.compile(Pattern.quote(name) + "</a>.*?class=\"n\"[^>]*>([^<]*)<", Pattern.DOTALL)
            .matcher(page(auditor, FUND));
    assertThat(amount.find()).isTrue();
    return amount.group(1);
  }

  private void post(String who, String path, String act, Object... values) throws Exception {
    HttpResponse<String> answer = send(who, path, path, act, values);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
  }

  private HttpResponse<String> send(
      String who, String page, String path, String act, Object... values) throws Exception {
    return asking.post(path, who, form(who, page, act, values), Map.of());
  }

  private List<Field> form(String who, String page, String act, Object... values) throws Exception {
    List<Field> fields = new ArrayList<>(Asking.hidden(page(who, page), "value=\"" + act + "\""));
    fields.removeIf(field -> List.of(values).contains(field.name()));
    fields.add(new Field("do", act));
    for (int i = 0; i < values.length; i += 2) {
      fields.add(new Field("" + values[i], "" + values[i + 1]));
    }
    return fields;
  }

  private String page(String who, String path) throws Exception {
    HttpResponse<String> answer = asking.get(path, who);
    assertThat(answer.statusCode()).as(path).isEqualTo(200);
    return answer.body();
  }
}
