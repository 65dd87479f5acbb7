package org.branchwork.web.inserver;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.net.URL;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.branchwork.fundraising.api.Caller;
import org.branchwork.fundraising.api.FundDesk;
import org.branchwork.fundraising.api.OpenFund;
import org.branchwork.fundraising.api.claims.AcceptClaim;
import org.branchwork.fundraising.api.claims.ClaimDecisionDesk;
import org.branchwork.fundraising.api.claims.ClaimDesk;
import org.branchwork.fundraising.api.claims.ClaimKind;
import org.branchwork.fundraising.api.claims.ClaimedDay;
import org.branchwork.fundraising.api.claims.MakeClaim;
import org.branchwork.fundraising.api.matching.PlaceLine;
import org.branchwork.fundraising.api.matching.ReconcileDesk;
import org.branchwork.fundraising.api.matching.Share;
import org.branchwork.fundraising.api.payouts.GrantHardship;
import org.branchwork.fundraising.api.payouts.HardshipDesk;
import org.branchwork.fundraising.api.payouts.NoteStrikeDay;
import org.branchwork.fundraising.api.payouts.PayoutSearch;
import org.branchwork.fundraising.api.payouts.ReasonClass;
import org.branchwork.fundraising.api.payouts.StrikeDayDesk;
import org.branchwork.web.inserver.Asking.Field;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Strike pay from the list of days to the bank's statement, by its pages. */
@ExtendWith(ArquillianExtension.class)
public class PayoutPagesIT {

  private static final String DAYS = "/portal/fund/strike-days";
  private static final String PAYEES = "/portal/fund/payees";
  private static final String PAYEE = "/portal/fund/payees/payee";
  private static final String NEW = "/portal/fund/payouts/new";
  private static final String RUN = "/portal/fund/payouts/run";
  private static final Caller JOB = Caller.system("payout-pages-test");

  @Inject Staff staff;
  @Inject PlantedPayee payees;
  @Inject PlantedLine lines;
  @Inject FundDesk funds;
  @Inject StrikeDayDesk days;
  @Inject ReconcileDesk reconcile;
  @Inject PayoutSearch search;
  @Inject HardshipDesk hardship;
  @Inject ClaimDesk claims;
  @Inject ClaimDecisionDesk decisions;
  @ArquillianResource URL portal;

  private final UUID fund = UUID.randomUUID();
  private final UUID strikeDay = UUID.randomUUID();
  private final String member = number();
  private Asking asking;
  private String treasurer;
  private String approver;
  private String auditor;

  @BeforeEach
  void begin() throws Exception {
    asking = new Asking(portal);
    treasurer = staff.signIn(staff.hire("treasurer"));
    approver = staff.signIn(staff.hire("approver"));
    auditor = staff.signIn(staff.hire("auditor"));
    funds.open(new OpenFund(fund, "fund-" + fund, "Fund " + fund, "Pay", Optional.empty()), JOB);
    lines.keepBooks(fund);
    days.note(new NoteStrikeDay(strikeDay, fund, "Pay 2026", LocalDate.of(2026, 11, 2), 1, 1), JOB);
    payees.member(member);
  }

  @Test
  void a_day_is_put_on_the_list_and_what_is_wrong_is_told_beside_its_field() throws Exception {
    String page = DAYS + "?fund=" + fund;
    assertThat(page(auditor, page))
        .contains("Monday 2 November 2026", "Pay 2026", "£70")
        .doesNotContain("value=\"note\"");
    assertThat(send(treasurer, page, DAYS, "note", "day", "2026-11-03", "share", "3/2").body())
        .contains("<title>Error: ", "href=\"#dispute\"");
    HttpResponse<String> wrong =
        send(treasurer, page, DAYS, "note", "day", "2026-11-03", "share", "3/2", "dispute", "Pay");
    assertThat(wrong.body()).contains("href=\"#share\"", "value=\"3/2\"");
    HttpResponse<String> done =
        send(treasurer, page, DAYS, "note", "day", "2026-11-03", "share", "1/2", "dispute", "Pay");
    assertThat(page(auditor, location(done)))
        .contains("The day is on the list.", "Tuesday 3 November 2026", "1/2 of the day");
    assertThat(send(treasurer, page, DAYS, "rate", "pounds", "0", "from", "2099-01-01").body())
        .contains("href=\"#pounds\"");
    HttpResponse<String> rate =
        send(treasurer, page, DAYS, "rate", "pounds", "75.50", "from", "2099-01-01");
    assertThat(page(auditor, location(rate))).contains("£75.50", "From 1 January 2099 on");
    assertThat(send(treasurer, page, DAYS, "rate", "pounds", "80", "from", "2098-01-01").body())
        .contains("A rate from that day or a later one is there already");
  }

  @Test
  void bank_details_are_masked_checked_and_changed_by_two_and_wait() throws Exception {
    assertThat(add("66374959").body()).contains("href=\"#account-number\"", "A digit is wrong");
    String payee = location(add("66374958"));
    assertThat(page(treasurer, PAYEES + "?number=" + member))
        .contains("account ending 4958", "Wanda Wagtail", "fit together")
        .doesNotContain("66374958");
    assertThat(page(treasurer, payee)).contains("08-99-99 66374958");
    assertThat(page(auditor, payee))
        .contains("account ending 4958")
        .doesNotContain("Wagtail", "66374958");
    send(treasurer, payee, PAYEE, "change", account("66374958", "W Wagtail"));
    assertThat(page(treasurer, payee))
        .contains("Invented Person asked for it", "value=\"take-back\"")
        .doesNotContain("value=\"approve-account\"");
    assertThat(page(approver, PAYEES)).contains("Bank details that wait", member);
    send(approver, payee, PAYEE, "approve-account", "asked-how", "TELEPHONE");
    assertThat(page(auditor, payee))
        .contains("approved by Invented Person", "until then nothing is paid to this member");
    assertThat(page(treasurer, NEW + "?fund=" + fund)).contains(member + ", until ");
  }

  @Test
  void a_run_goes_from_what_is_owed_to_the_banks_statement() throws Exception {
    add("66374958");
    give(10_000);
    HttpResponse<String> reckoned = prepare("reckon", "");
    assertThat(reckoned.body()).contains("£70 × the whole day = £70", "value=\"prepare\"");
    assertThat(prepare("prepare", "6999").body()).contains("is not what you saw");
    String run = location(prepare("prepare", "7000"));
    assertThat(page(treasurer, run))
        .contains("Waits for approval", member, "£70 × the whole day = £70")
        .doesNotContain("value=\"approve-run\"", "value=\"hand-out\"");
    assertThat(prepare("reckon", "").body()).contains("this day is in another run", "Left out");

    assertThat(send(approver, run, RUN, "approve-run").statusCode()).isEqualTo(303);
    assertThat(page(auditor, run)).contains("Approved by Invented Person");
    HttpResponse<String> file = send(treasurer, run, RUN, "hand-out", "format", "TABLE");
    assertThat(file.headers().firstValue("Content-Disposition").orElse(""))
        .contains("attachment; filename=\"payments-");
    assertThat(file.body()).contains("WANDA WAGTAIL,08-99-99,66374958,70.00,");
    assertThat(send(treasurer, run, RUN, "hand-out", "format", "UNITY").body())
        .contains("handed out in another format");

    UUID debit = lines.line(-7_000, "STRIKE PAY " + reference(run));
    assertThat(page(treasurer, run)).contains("value=\"" + debit + ":0\" selected=\"selected\"");
    assertThat(page(auditor, run)).doesNotContain(debit.toString());
    HttpResponse<String> settled = send(treasurer, run, RUN, "settle", "settle-1", debit + ":0");
    assertThat(page(auditor, location(settled)))
        .contains("The payments are settled.", "Found on the statement", ">Settled<");

    UUID credit = lines.line(7_000, "RETURNED");
    HttpResponse<String> back =
        send(treasurer, run, RUN, "came-back", "payment", "1", "credit", credit + ":0");
    assertThat(page(auditor, location(back))).contains("Came back");
    assertThat(prepare("reckon", "").body()).contains("£70 × the whole day = £70");
  }

  @Test
  void a_run_that_the_fund_cannot_pay_waits_until_its_money_is_placed() throws Exception {
    add("66374958");
    give(4_000);
    String lacking = "lacks £30 for this run: beside what members are owed already it holds £40.";
    assertThat(prepare("reckon", "").body()).contains(lacking, "value=\"prepare\"");
    String run = location(prepare("prepare", "7000"));
    assertThat(page(treasurer, run)).contains(lacking);
    assertThat(page(approver, run))
        .contains(lacking, "value=\"reject\"")
        .doesNotContain("value=\"approve-run\"");
    List<Field> fields = new ArrayList<>(Asking.hidden(page(approver, run), "value=\"reject\""));
    fields.add(new Field("do", "approve-run"));
    assertThat(asking.post(RUN, approver, fields, Map.of()).body())
        .contains("The fund does not hold that much beside what members are owed already");
    assertThat(page(auditor, run)).contains("Waits for approval");
    give(3_000);
    assertThat(page(treasurer, run)).doesNotContain("lacks £");
    assertThat(send(approver, run, RUN, "approve-run").statusCode()).isEqualTo(303);
  }

  @Test
  void a_run_is_rejected_by_another_or_taken_back_by_its_maker() throws Exception {
    add("66374958");
    String first = location(prepare("prepare", "7000"));
    send(approver, first, RUN, "reject");
    assertThat(page(auditor, first)).contains("Rejected by Invented Person");
    String second = location(prepare("prepare", "7000"));
    assertThat(location(send(treasurer, second, RUN, "withdraw-run"))).contains("done=withdraw");
    assertThat(page(auditor, "/portal/fund/payouts")).contains(">Rejected<");
  }

  @Test
  void a_grant_that_waits_is_paid_by_a_run_of_its_fund_and_offered_no_more() throws Exception {
    add("66374958");
    UUID payee = search.payeesOf(List.of(member), JOB).get(0).payee();
    UUID grant = UUID.randomUUID();
    hardship.grant(new GrantHardship(grant, fund, payee, 12_050, ReasonClass.ENERGY), JOB);
    String offered = member + ": £120.50";
    assertThat(page(treasurer, NEW + "?fund=" + fund)).contains("that wait", offered);
    Field chosen = new Field("grants", grant.toString());
    assertThat(prepare("reckon", "", chosen).body()).contains("£120.50 in 1 payment");
    String run = location(prepare("prepare", "12050", chosen));
    assertThat(page(treasurer, run)).contains("Hardship grant: £120.50");
    assertThat(page(treasurer, NEW + "?fund=" + fund)).doesNotContain(offered);
    Field nobody = new Field("members", "");
    assertThat(prepare("reckon", "", nobody).body()).contains("one day on strike or one grant");
  }

  @Test
  void of_claimed_days_only_what_was_accepted_is_paid_unless_another_choice_is_made()
      throws Exception {
    add("66374958");
    String other = number();
    payees.member(other);
    claim(other, 1, 2);
    String begin = page(treasurer, NEW + "?fund=" + fund);
    assertThat(begin)
        .contains("Pay only days of accepted claims, of which 1 waits")
        .contains("value=\"" + strikeDay + "\" checked=\"checked\"");
    Field day = new Field("days", strikeDay.toString());
    Field only = new Field("claimed", "yes");
    assertThat(prepare("reckon", "", day, only).body())
        .contains("£35 in 1 payment", "£70 × 1/2 of the day = £35", other)
        .doesNotContain(">" + member + "<");
    Field both = new Field("members", member + "\n" + other);
    assertThat(prepare("reckon", "", day, both).body()).contains("£140 in 2 payments");
  }

  private void claim(String number, int part, int of) {
    MakeClaim claim =
        new MakeClaim(
            "form-of-a-claim-" + number,
            ClaimKind.STRIKE_PAY,
            List.of(new ClaimedDay(strikeDay, part, of)),
            MakeClaim.Hardship.NONE,
            new MakeClaim.Claimant(number, "Wim Wagtail", null, "01632 960111"),
            "Wim Wagtail",
            "08-99-99",
            "66374958");
    String reference = claims.make(claim, Caller.visitor()).reference();
    Caller treasurer = Caller.staff(UUID.randomUUID(), Set.of(Caller.Permission.RECONCILE));
    decisions.accept(new AcceptClaim(reference, Set.of(strikeDay), null, 0), treasurer);
  }

  private HttpResponse<String> add(String number) throws Exception {
    List<Object> values = new ArrayList<>(List.of("member", member));
    values.addAll(List.of(account(number, "Wanda Wagtail")));
    return send(treasurer, PAYEES, PAYEES, "add-payee", values.toArray());
  }

  private static Object[] account(String number, String name) {
    return new Object[] {"name", name, "sort-code", "08-99-99", "account-number", number};
  }

  private HttpResponse<String> prepare(String act, String seen) throws Exception {
    return prepare(
        act, seen, new Field("days", strikeDay.toString()), new Field("members", member));
  }

  private HttpResponse<String> prepare(String act, String seen, Field... chosen) throws Exception {
    List<Field> fields =
        new ArrayList<>(Asking.hidden(page(treasurer, NEW + "?fund=" + fund), "value=\"reckon\""));
    fields.addAll(List.of(chosen));
    fields.add(new Field("pay-on", "2099-06-02"));
    fields.add(new Field("seen", seen));
    fields.add(new Field("do", act));
    return asking.post(NEW, treasurer, fields, Map.of());
  }

  private void give(long pence) {
    UUID gift = lines.line(pence, "GIFT " + fund);
    reconcile.place(
        new PlaceLine(
            UUID.randomUUID(), gift, 0, List.of(Share.ofFund(Share.Use.DONATION, fund, pence))),
        JOB);
  }

  private String reference(String run) throws Exception {
    Matcher found = Pattern.compile("STRIKE[0-9]+L[0-9]+").matcher(page(treasurer, run));
    assertThat(found.find()).isTrue();
    return found.group();
  }

  private static String number() {
    return "P" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
  }

  private String location(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
    return answer.headers().firstValue("Location").orElseThrow();
  }

  private HttpResponse<String> send(
      String who, String page, String path, String act, Object... values) throws Exception {
    List<Field> fields = new ArrayList<>(Asking.hidden(page(who, page), "value=\"" + act + "\""));
    fields.removeIf(field -> List.of(values).contains(field.name()));
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
