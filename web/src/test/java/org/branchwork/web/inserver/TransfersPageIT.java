package org.branchwork.web.inserver;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.net.URL;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.ZoneId;
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
import org.branchwork.fundraising.api.ledger.FundKind;
import org.branchwork.fundraising.api.ledger.KeptFund;
import org.branchwork.fundraising.api.ledger.LedgerDesk;
import org.branchwork.fundraising.api.ledger.LedgerSearch;
import org.branchwork.fundraising.api.matching.PlaceLine;
import org.branchwork.fundraising.api.matching.ReconcileDesk;
import org.branchwork.fundraising.api.matching.Share;
import org.branchwork.web.inserver.Asking.Field;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A treasurer and an approver move money between two funds that no other test has. */
@ExtendWith(ArquillianExtension.class)
public class TransfersPageIT {

  private static final String PAGE = "/portal/fund/transfers";
  private static final Caller JOB = Caller.system("transfers-test");
  private static final Pattern TRANSFER = Pattern.compile("name=\"transfer\" value=\"([^\"]+)\"");

  @Inject Staff staff;
  @Inject Rows rows;
  @Inject FundDesk funds;
  @Inject LedgerDesk ledger;
  @Inject LedgerSearch search;
  @Inject ReconcileDesk lines;
  @Inject PlantedLine planted;
  @ArquillianResource URL portal;

  private final UUID strike = UUID.randomUUID();
  private final UUID hardship = UUID.randomUUID();
  private final String why = "the strike is over " + word();
  private Asking asking;
  private String treasurer;
  private String approver;
  private String auditor;

  /** Letters alone, for a reason holds no long number. */
  private static String word() {
    return UUID.randomUUID().toString().replaceAll("[^a-f]", "");
  }

  @BeforeEach
  void begin() throws Exception {
    asking = new Asking(portal);
    treasurer = staff.signIn(staff.hire("treasurer"));
    approver = staff.signIn(staff.hire("approver"));
    auditor = staff.signIn(staff.hire("auditor"));
    for (UUID fund : List.of(strike, hardship)) {
      funds.open(
          new OpenFund(fund, "fund-" + fund, "Fund " + fund, "For pay", Optional.empty()), JOB);
    }
    ledger.keepFund(strike, FundKind.INDUSTRIAL_ACTION, JOB);
    ledger.keepFund(hardship, FundKind.HARDSHIP, JOB);
    UUID line = planted.line(10_000, "GIFT");
    Share gift = Share.ofFund(Share.Use.DONATION, strike, 10_000);
    lines.place(new PlaceLine(UUID.randomUUID(), line, 0, List.of(gift)), JOB);
  }

  @Test
  void a_transfer_is_asked_for_approved_by_another_and_taken_back() throws Exception {
    assertThat(page(auditor, "/portal/fund")).contains("href=\"" + PAGE + "\"");
    post(treasurer, "ask-transfer", asked("40.00"));
    assertThat(page(treasurer, PAGE)).contains("£40.00 from Fund " + strike, why, "minute 2026/47");
    assertThat(pence(strike)).isEqualTo(10_000);
    String shown = page(approver, PAGE);
    post(approver, "approve-transfer", "transfer", transfer(shown));
    assertThat(pence(strike)).isEqualTo(6_000);
    assertThat(pence(hardship)).isEqualTo(4_000);
    String made = page(auditor, PAGE);
    assertThat(card(made)).contains("made", "approved by Invented Person").doesNotContain("<form");
    Matcher entry = Pattern.compile("href=\"([^\"]*ledger/entry[^\"]*)\"").matcher(card(made));
    assertThat(entry.find()).isTrue();
    assertThat(page(auditor, entry.group(1).replace("&amp;", "&")))
        .contains("Transfer between funds", "Transfers of Fund " + strike)
        .contains("Transfers of Fund " + hardship, "40.00");

    String id = transfer(page(treasurer, PAGE));
    assertThat(send(treasurer, "take-back-transfer", "transfer", id, "why", "").body())
        .contains("Say why in 1 to 200 characters");
    post(treasurer, "take-back-transfer", "transfer", id, "why", "decided otherwise");
    assertThat(pence(strike)).isEqualTo(10_000);
    assertThat(card(page(auditor, PAGE))).contains("taken back");
    assertThat(
            rows.text(
                "select string_agg(action, ' ' order by at) from platform.audit_entry"
                    + " where subject = ?",
                id))
        .isEqualTo("TransferAsked TransferApproved TransferTakenBack");
  }

  @Test
  void what_is_wrong_is_told_beside_its_field_and_what_was_typed_stays() throws Exception {
    Object[] wrong = asked("100.01");
    assertThat(send(treasurer, "ask-transfer", wrong).body())
        .contains("<title>Error: ", "href=\"#amount\"", "does not hold that much")
        .contains("value=\"100.01\"", why, "value=\"2026/47\"");
    Object[] early = asked("1");
    early[7] = LocalDate.now(ZoneId.of("Europe/London")).plusDays(2);
    early[9] = "";
    assertThat(send(treasurer, "ask-transfer", early).body())
        .contains("href=\"#meeting-on\"", "href=\"#minute\"");
    assertThat(page(auditor, PAGE)).doesNotContain(why);
  }

  @Test
  void who_asked_sees_no_button_to_approve_and_withdraws_it() throws Exception {
    post(treasurer, "ask-transfer", asked("1"));
    String shown = page(treasurer, PAGE);
    assertThat(card(shown)).doesNotContain("approve-transfer").contains("withdraw-transfer");
    assertThat(card(page(approver, PAGE)))
        .contains("approve-transfer")
        .doesNotContain("withdraw-transfer");
    assertThat(page(approver, PAGE)).doesNotContain("value=\"ask-transfer\"");
    post(treasurer, "withdraw-transfer", "transfer", transfer(shown));
    assertThat(card(page(auditor, PAGE))).contains("withdrawn by Invented Person");
  }

  @Test
  void receipts_and_payments_show_it_as_a_line_of_its_own() throws Exception {
    post(treasurer, "ask-transfer", asked("40.00"));
    post(approver, "approve-transfer", "transfer", transfer(page(approver, PAGE)));
    int year = LocalDate.now(ZoneId.of("Europe/London")).getYear();
    String receipts = "/portal/fund/receipts-and-payments?year=" + year;
    List<Field> take =
        new ArrayList<>(Asking.hidden(page(auditor, receipts), "value=\"take-receipts\""));
    take.add(new Field("do", "take-receipts"));
    assertThat(asking.post(receipts, auditor, take, Map.of()).body())
        .contains(
            "\"Transfers between funds (neither receipt nor payment)\",\"Transfers of Fund "
                + hardship
                + "\",40.00\r\n");
    assertThat(page(auditor, receipts))
        .contains("neither receipt nor payment", "Transfers of Fund " + strike);
    assertThat(page(auditor, "/portal/fund/annual-return?year=" + year))
        .contains("neither receipt nor payment");
  }

  private Object[] asked(String amount) {
    return new Object[] {
      "from-fund",
      strike,
      "to-fund",
      hardship,
      "amount",
      amount,
      "meeting-on",
      "2026-01-20",
      "minute",
      "2026/47",
      "reason",
      why
    };
  }

  private long pence(UUID fund) {
    return search.funds(JOB).stream()
        .filter(each -> each.fund().equals(fund))
        .mapToLong(KeptFund::pence)
        .sum();
  }

  /** The part of the page that is about this test's transfer. */
  private String card(String page) {
    int at = page.indexOf(why);
    assertThat(at).isPositive();
    return page.substring(page.lastIndexOf("<section", at), page.indexOf("</section>", at));
  }

  private String transfer(String page) {
    Matcher found = TRANSFER.matcher(card(page));
    assertThat(found.find()).isTrue();
    return found.group(1);
  }

  private void post(String who, String act, Object... values) throws Exception {
    HttpResponse<String> answer = send(who, act, values);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
  }

  private HttpResponse<String> send(String who, String act, Object... values) throws Exception {
    List<Field> fields = new ArrayList<>(Asking.hidden(page(who, PAGE), "value=\"" + act + "\""));
    fields.removeIf(field -> List.of(values).contains(field.name()));
    fields.add(new Field("do", act));
    for (int i = 0; i < values.length; i += 2) {
      fields.add(new Field("" + values[i], "" + values[i + 1]));
    }
    return asking.post(PAGE, who, fields, Map.of());
  }

  private String page(String who, String path) throws Exception {
    HttpResponse<String> answer = asking.get(path, who);
    assertThat(answer.statusCode()).as(path).isEqualTo(200);
    return answer.body();
  }
}
