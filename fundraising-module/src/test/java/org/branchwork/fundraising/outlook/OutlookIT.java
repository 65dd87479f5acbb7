package org.branchwork.fundraising.outlook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.branchwork.fundraising.api.Caller;
import org.branchwork.fundraising.api.Caller.Permission;
import org.branchwork.fundraising.api.outlook.FundOutlook;
import org.branchwork.fundraising.api.outlook.WaitingMonth;
import org.branchwork.fundraising.funds.FundraisingDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Each figure of the outlook, from rows that are put where the triggers would keep them. */
class OutlookIT {

  private static final Caller AUDITOR = Caller.staff(new UUID(0, 1), Set.of(Permission.READ));

  private static FundraisingDatabase database;

  @BeforeAll
  static void start() throws SQLException {
    database = new FundraisingDatabase();
    database.asSuperuser(
        "set session_replication_role = replica",
        "insert into fundraising.fund (public_id, slug, name, purpose, currency) values"
            + " ('00000000-0000-0000-0000-000000000001', 'strike', 'Strike', 'For pay', 'GBP'),"
            + " ('00000000-0000-0000-0000-000000000002', 'general', 'General', 'For all', 'GBP')",
        "insert into fundraising.ledger_fund values (1, 'INDUSTRIAL_ACTION'), (2, 'GENERAL')",
        "insert into fundraising.ledger_fund_balance values (1, -50000), (2, -900)",
        "insert into fundraising.ledger_account (public_id, kind, name, fund_id, fund_kind, holder)"
            + " values (gen_random_uuid(), 'ENTITLEMENT', 'x', 1, 'INDUSTRIAL_ACTION',"
            + " gen_random_uuid()), (gen_random_uuid(), 'ENTITLEMENT', 'x', 2, 'GENERAL',"
            + " gen_random_uuid()), (gen_random_uuid(), 'FUND', 'x', 1, 'INDUSTRIAL_ACTION', null)",
        "insert into fundraising.ledger_balance values (1, 1, 1, -8000, 1), (2, 1, 2, -70, 1),"
            + " (3, 1, 1, -42000, 1)",
        "insert into fundraising.payee (public_id, member, added_by, added_at)"
            + " select gen_random_uuid(), n, 'x', now() from generate_series(1, 3) n",
        "insert into fundraising.payee_account (public_id, payee_id, name, sort_code,"
            + " account_number, modulus, asked_by, asked_at, usable_from) select gen_random_uuid(),"
            + " p, 'A', '089999', '66374958', 'PASSES', 'x', now(), at from (values"
            + " (1, now()), (1, now()), (2, now()), (3, now() + interval '1 hour')) v (p, at)",
        line(5, "2026-09-30", 700, 0),
        line(6, "2026-11-01", -60, 20),
        line(7, "2025-11-30", 900, 0),
        line(8, "2025-12-31", 100, 0),
        line(9, "2026-11-02", 100, 100),
        "insert into fundraising.booked_line (line, entry, seq, amount_pence, placed_pence,"
            + " in_suspense) values (gen_random_uuid(), gen_random_uuid(), 1, 500, 200, false),"
            + " (gen_random_uuid(), gen_random_uuid(), 2, -80, 10, false),"
            + " (gen_random_uuid(), gen_random_uuid(), 3, 600, 600, false),"
            + " (gen_random_uuid(), gen_random_uuid(), 4, 900, 0, true)",
        pledge(1, 2_000, "OPEN", true),
        pledge(2, 3_000, "OPEN", false),
        pledge(3, 4_000, "LAPSED", false),
        pledge(4, 5_000, "OPEN", true),
        paid(2, 1_000),
        paid(4, 5_500));
  }

  private static String line(int number, String day, long pence, long placed) {
    String id = new UUID(0, number).toString();
    return ("with l as (insert into fundraising.statement_line (id, account, booked_on,"
            + " amount_pence, text, key, occurrence, file, line) values ('%s', gen_random_uuid(), '%s',"
            + " %d, 'x', repeat('0', 64), %d, gen_random_uuid(), 1)) insert into"
            + " fundraising.booked_line (line, entry, seq, amount_pence, placed_pence) values"
            + " ('%s', gen_random_uuid(), 10 + %d, %d, %d)")
        .formatted(id, day, pence, number, id, number, pence, placed);
  }

  private static String pledge(int number, long pence, String state, boolean agreed) {
    return ("insert into fundraising.pledge (id, reference, form_key, fund, amount_pence,"
            + " recurrence, kind, meeting_on, state, lapsed_at, pledged_at, taken_by) values"
            + " ('00000000-0000-0000-0000-00000000000%d', 'SF0000000%d', 'form-00000000000%d',"
            + " '00000000-0000-0000-0000-000000000001', %d, 'ONCE', 'BRANCH', %s, '%s', %s, now(),"
            + " 'x')")
        .formatted(
            number,
            number,
            number,
            pence,
            agreed ? "current_date" : "null",
            state,
            state.equals("LAPSED") ? "now()" : "null");
  }

  private static String paid(int pledge, long pence) {
    return ("insert into fundraising.allocation (id, line, decision, use, pledge, fund,"
            + " amount_pence, entry) values (gen_random_uuid(), gen_random_uuid(), 1, 'PLEDGE',"
            + " '00000000-0000-0000-0000-00000000000%d',"
            + " '00000000-0000-0000-0000-000000000001', %d, gen_random_uuid())")
        .formatted(pledge, pence);
  }

  @AfterAll
  static void stop() throws Exception {
    database.close();
  }

  @Test
  void unmatched_is_what_is_unplaced_of_open_lines_and_nothing_held_in_suspense() {
    FundOutlook outlook = outlook(AUDITOR);
    assertThat(outlook.unmatchedLines()).isEqualTo(6);
    assertThat(outlook.unmatchedInPence()).isEqualTo(2_000);
    assertThat(outlook.unmatchedOutPence()).isEqualTo(110);
  }

  @Test
  void expected_is_what_open_pledges_lack_and_what_is_paid_too_much_takes_nothing_off() {
    FundOutlook outlook = outlook(AUDITOR);
    assertThat(outlook.expectedPence()).isEqualTo(4_000);
    assertThat(outlook.expectedAgreedPence()).isEqualTo(2_000);
    assertThat(outlook.expectedPledges()).isEqualTo(2);
  }

  @Test
  void strike_pay_comes_out_of_the_funds_for_industrial_action_less_what_is_owed() {
    FundOutlook outlook = outlook(AUDITOR);
    assertThat(outlook.strikeFundsPence()).isEqualTo(50_000);
    assertThat(outlook.owedPence()).isEqualTo(8_000);
    assertThat(outlook.payees()).isEqualTo(2);
    assertThat(outlook.ratePence()).isEqualTo(7_000);
    assertThat(outlook.strikeDays()).hasValue(3);
  }

  @Test
  void what_waits_is_told_by_month_at_the_bank_and_all_of_more_than_a_year_ago_in_the_first() {
    YearMonth first = YearMonth.of(2025, 12);
    List<WaitingMonth> waiting = ask(AUDITOR, lookup -> lookup.waiting(AUDITOR));
    assertThat(waiting)
        .hasSize(12)
        .startsWith(new WaitingMonth(first, true, 2, 1_000, 0))
        .contains(new WaitingMonth(first.plusMonths(8), false, 0, 0, 0))
        .contains(new WaitingMonth(first.plusMonths(9), false, 1, 700, 0))
        .endsWith(new WaitingMonth(YearMonth.of(2026, 11), false, 1, 0, 40));
  }

  @Test
  void a_fund_is_promised_what_its_open_pledges_lack() {
    Map<UUID, Long> promised = ask(AUDITOR, lookup -> lookup.promised(AUDITOR));
    assertThat(promised).containsExactly(Map.entry(new UUID(0, 1), 4_000L));
  }

  @Test
  void the_outlook_is_for_who_reads_the_books() {
    Caller officer = Caller.staff(new UUID(0, 2), Set.of(Permission.WATCH_ACCOUNT));
    assertThatThrownBy(() -> outlook(officer)).hasMessage("not-allowed");
    assertThatThrownBy(() -> outlook(Caller.visitor())).hasMessage("not-allowed");
    assertThatThrownBy(() -> ask(officer, lookup -> lookup.promised(officer)))
        .hasMessage("not-allowed");
    assertThatThrownBy(() -> ask(officer, lookup -> lookup.waiting(officer)))
        .hasMessage("not-allowed");
  }

  private static FundOutlook outlook(Caller caller) {
    return ask(caller, lookup -> lookup.outlook(caller));
  }

  private static <T> T ask(Caller caller, Function<OutlookLookup, T> question) {
    return database.ask(
        caller,
        entities -> {
          OutlookLookup lookup = new OutlookLookup();
          lookup.entities = entities;
          lookup.clock = Clock.fixed(Instant.parse("2026-11-28T12:00:00Z"), ZoneOffset.UTC);
          return question.apply(lookup);
        });
  }
}
