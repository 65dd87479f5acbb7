package org.branchwork.web.inserver;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.net.URL;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.branchwork.fundraising.api.BankAccount;
import org.branchwork.fundraising.api.Caller;
import org.branchwork.fundraising.api.FundDesk;
import org.branchwork.fundraising.api.OpenFund;
import org.branchwork.fundraising.api.payouts.AddPayee;
import org.branchwork.fundraising.api.payouts.HardshipDesk;
import org.branchwork.fundraising.api.payouts.NoteStrikeDay;
import org.branchwork.fundraising.api.payouts.PayeeDesk;
import org.branchwork.fundraising.api.payouts.StrikeDayDesk;
import org.branchwork.web.inserver.Asking.Field;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Grants that a treasurer enters, and caps of strike pay, as far as a run that offers them. */
@ExtendWith(ArquillianExtension.class)
public class HardshipPageIT {

  private static final String GRANTS = "/portal/fund/hardship";
  private static final String DAYS = "/portal/fund/strike-days";
  private static final String NEW = "/portal/fund/payouts/new";
  private static final Caller JOB = Caller.system("hardship-page-test");

  @Inject Staff staff;
  @Inject PlantedPayee members;
  @Inject PlantedLine lines;
  @Inject FundDesk funds;
  @Inject StrikeDayDesk days;
  @Inject PayeeDesk payees;
  @Inject HardshipDesk hardship;
  @Inject Rows rows;
  @ArquillianResource URL portal;

  private final UUID fund = UUID.randomUUID();
  private final UUID strikeDay = UUID.randomUUID();
  private final String member = "H" + Math.abs(new Random().nextInt());
  private final String here = GRANTS + "?fund=" + fund;
  private Asking asking;
  private UUID treasurerId;
  private String treasurer;

  @BeforeEach
  void begin() throws Exception {
    asking = new Asking(portal);
    treasurerId = staff.hire("treasurer");
    treasurer = staff.signIn(treasurerId);
    funds.open(new OpenFund(fund, "fund-" + fund, "Fund " + fund, "Pay", Optional.empty()), JOB);
    lines.keepBooks(fund);
    members.member(member);
    payees.add(
        new AddPayee(
            UUID.randomUUID(),
            member,
            new BankAccount("Wanda Wagtail", "089999", "66374958"),
            Optional.empty(),
            Optional.empty()),
        JOB);
    days.note(
        new NoteStrikeDay(strikeDay, fund, "Pay " + fund, LocalDate.of(2024, 3, 4), 1, 1), JOB);
  }

  @Test
  void a_grant_that_a_committee_decided_is_entered_and_a_run_offers_it() throws Exception {
    HttpResponse<String> given =
        give(
            "120.50",
            "reason",
            "ENERGY",
            "words",
            "quokkaboiler",
            "met-on",
            "2026-01-05",
            "minute",
            "2026/1 no. 7");
    String page = page(given.headers().firstValue("Location").orElseThrow());
    assertThat(page)
        .contains("The grant waits for a run.", member, "£120.50", "2026/1 no. 7")
        .contains("Meeting of 5 January 2026", "Why member " + member + " has it")
        .doesNotContain("quokkaboiler");
    assertThat(page(NEW + "?fund=" + fund)).contains(member + ": £120.50");
    UUID grant = hardship.waiting(fund, JOB).get(0).grant();
    assertThat(page(here + "&grant=" + grant)).contains("quokkaboiler", "Heating");
    assertThat(
            rows.text(
                "select count(*) from platform.audit_entry where action = 'HardshipReasonOpened'"
                    + " and actor = ?",
                treasurerId.toString()))
        .isEqualTo("1");
    assertThat(
            rows.text(
                "select count(*) from platform.audit_entry where facts::text like '%quokkaboiler%'"))
        .isEqualTo("0");
  }

  @Test
  void a_grant_entered_by_mistake_is_taken_back_and_a_run_does_not_offer_it() throws Exception {
    give("77.70", "reason", "FOOD");
    String grant = hardship.waiting(fund, JOB).get(0).grant().toString();
    HttpResponse<String> back = send(here, GRANTS, "take-back-grant", "fund", fund, "grant", grant);
    assertThat(page(back.headers().firstValue("Location").orElseThrow()))
        .contains("The grant is taken back.", "No grant waits")
        .doesNotContain("£77.70");
    assertThat(page(NEW + "?fund=" + fund)).doesNotContain("£77.70");
    give("77.70", "reason", "FOOD");
    String unknown = UUID.randomUUID().toString();
    assertThat(send(here, GRANTS, "take-back-grant", "fund", fund, "grant", unknown).body())
        .contains("There is no such grant.");
  }

  @Test
  void what_is_wrong_with_a_grant_is_told_beside_its_field_and_what_was_typed_stays()
      throws Exception {
    assertThat(give("much", "reason", "FOOD", "words", "Typed words").body())
        .contains("href=\"#pounds\"", "value=\"much\"", "Typed words");
    assertThat(give("5").body()).contains("href=\"#reason\"");
    assertThat(give("5", "reason", "FOOD", "met-on", "2099-01-01", "minute", "1").body())
        .contains("href=\"#met-on\"", "still to come");
    assertThat(give("5", "reason", "FOOD", "minute", "1").body()).contains("href=\"#met-on\"");
    assertThat(give("5", "reason", "FOOD", "met-on", "2026-01-05").body())
        .contains("href=\"#minute\"");
    assertThat(send(here, GRANTS, "give-grant", "member", "nobody", "pounds", "5").body())
        .contains("href=\"#member\"", "Add the member as a payee first");
    String auditor = staff.signIn(staff.hire("auditor"));
    assertThat(asking.get(here, auditor).statusCode()).isEqualTo(403);
  }

  @Test
  void caps_are_set_and_a_line_says_what_they_leave() throws Exception {
    String from = "2024-03-04";
    String list = DAYS + "?fund=" + fund;
    assertThat(send(list, DAYS, "caps", "week-pounds", "0", "caps-from", from).body())
        .contains("href=\"#week-pounds\"", "value=\"0\"");
    assertThat(send(list, DAYS, "caps", "dispute-pounds", "x", "caps-from", from).body())
        .contains("href=\"#dispute-pounds\"");
    HttpResponse<String> set = send(list, DAYS, "caps", "week-pounds", "50", "caps-from", from);
    assertThat(page(set.headers().firstValue("Location").orElseThrow()))
        .contains("The caps are set.", "£50", "From 4 March 2024 on");
    // the list of caps is everybody's: the days of other tests are paid in full again
    send(list, DAYS, "caps", "caps-from", "2024-03-11");
    assertThat(send(list, DAYS, "caps", "caps-from", "2024-03-05").body())
        .contains("href=\"#caps-from\"", "a later day");
    String shown = prepared("reckon", "");
    assertThat(shown)
        .contains("£70 × the whole day = £70, of which the cap of the week leaves £50");
    String run = prepared("prepare", "5000");
    assertThat(page(run)).contains("= £70, of which a cap leaves £50");
  }

  /** What is shown, or where it goes on. */
  private String prepared(String act, String seen) throws Exception {
    HttpResponse<String> answer =
        send(
            NEW + "?fund=" + fund,
            NEW,
            act,
            "days",
            strikeDay,
            "members",
            member,
            "pay-on",
            "2099-06-02",
            "seen",
            seen);
    return answer.statusCode() == 303
        ? answer.headers().firstValue("Location").orElseThrow()
        : answer.body();
  }

  private HttpResponse<String> give(String pounds, Object... values) throws Exception {
    List<Object> all = new ArrayList<>(List.of("member", member, "pounds", pounds));
    all.addAll(List.of(values));
    return send(here, GRANTS, "give-grant", all.toArray());
  }

  private HttpResponse<String> send(String page, String path, String act, Object... values)
      throws Exception {
    String mark = "value=\"" + (act.equals("prepare") ? "reckon" : act) + "\"";
    List<Field> fields = new ArrayList<>(Asking.hidden(page(page), mark));
    fields.add(new Field("do", act));
    for (int i = 0; i < values.length; i += 2) {
      String name = "" + values[i];
      fields.removeIf(field -> field.name().equals(name));
      fields.add(new Field(name, "" + values[i + 1]));
    }
    return asking.post(path, treasurer, fields, Map.of());
  }

  private String page(String path) throws Exception {
    HttpResponse<String> answer = asking.get(path, treasurer);
    assertThat(answer.statusCode()).as(path).isEqualTo(200);
    return answer.body();
  }
}
