package org.branchwork.fundraising.payouts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.branchwork.fundraising.payouts.PayoutFixture.ANN;
import static org.branchwork.fundraising.payouts.PayoutFixture.APPROVER;
import static org.branchwork.fundraising.payouts.PayoutFixture.AUDITOR;
import static org.branchwork.fundraising.payouts.PayoutFixture.BOTH;
import static org.branchwork.fundraising.payouts.PayoutFixture.CAT;
import static org.branchwork.fundraising.payouts.PayoutFixture.FUND;
import static org.branchwork.fundraising.payouts.PayoutFixture.JOB;
import static org.branchwork.fundraising.payouts.PayoutFixture.PAID_APPROVER;
import static org.branchwork.fundraising.payouts.PayoutFixture.STRANGER;
import static org.branchwork.fundraising.payouts.PayoutFixture.TODAY;
import static org.branchwork.fundraising.payouts.PayoutFixture.TREASURER;
import static org.branchwork.fundraising.payouts.PayoutFixture.command;
import static org.branchwork.fundraising.payouts.PayoutFixture.day;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import org.branchwork.fundraising.api.Caller;
import org.branchwork.fundraising.api.payouts.MatchDebit;
import org.branchwork.fundraising.api.payouts.PayoutFormat;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What statements of the portal's own database role cannot do, with no code in between. */
class PayoutWallIT {
  private static PayoutFixture payouts;

  @BeforeAll
  static void start() {
    payouts = new PayoutFixture();
  }

  @AfterAll
  static void stop() throws Exception {
    payouts.close();
  }

  @BeforeEach
  void begin() throws SQLException {
    payouts.begin();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "strike_day",
        "strike_pay_rate",
        "payee",
        "payee_account",
        "payout_run",
        "payout_line",
        "strike_pay_claimed_day",
        "payout_settlement"
      })
  void who_keeps_reads_or_approves_sees_the_payouts_and_nobody_else(String table)
      throws SQLException {
    UUID run = payouts.prepare(day(ANN, FUND, 0));
    payouts.approve(run, APPROVER);
    payouts.act(
        TREASURER,
        desks -> {
          desks.payouts().export(run, PayoutFormat.TABLE, TREASURER);
          desks
              .payouts()
              .notePaid(
                  new MatchDebit(run, 1, "line-1", 7_000, PayoutFixture.BANK, TODAY), TREASURER);
        });
    for (Caller caller : List.of(JOB, TREASURER, APPROVER, AUDITOR)) {
      assertThat(seen(caller, table)).as(caller.toString()).isPositive();
    }
    for (Caller caller : List.of(STRANGER, Caller.visitor())) {
      assertThat(seen(caller, table)).as(caller.toString()).isZero();
    }
    assertThat(
            payouts.one(
                "select relrowsecurity and relforcerowsecurity from pg_class"
                    + " where oid = 'fundraising."
                    + table
                    + "'::regclass"))
        .isEqualTo("t");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "update fundraising.strike_day set share_of = 2",
        "delete from fundraising.strike_day",
        "update fundraising.strike_pay_rate set pence = 1",
        "delete from fundraising.strike_pay_rate",
        "update fundraising.payee set member = '1'",
        "delete from fundraising.payee",
        "update fundraising.payee_account set account_number = '12345678'",
        "update fundraising.payee_account set usable_from = now()",
        "delete from fundraising.payee_account",
        "update fundraising.payout_run set sha256 = null",
        "delete from fundraising.payout_run",
        "update fundraising.payout_line set pence = 1",
        "delete from fundraising.payout_line",
        "update fundraising.strike_pay_claimed_day set freed = true",
        "delete from fundraising.strike_pay_claimed_day",
        "update fundraising.payout_settlement set bank_line = 'x'",
        "delete from fundraising.payout_settlement",
        "truncate fundraising.payee"
      })
  void the_application_changes_and_removes_nothing(String statement) {
    payouts.prepare(day(ANN, FUND, 0));
    refused("permission denied", BOTH, statement);
  }

  @Test
  void nobody_approves_what_he_or_she_prepared() {
    UUID run = UUID.randomUUID();
    payouts.act(
        BOTH, desks -> desks.payouts().prepare(command(run, FUND, day(ANN, FUND, 0)), BOTH));
    refused("payout_run_by_two", BOTH, approval(BOTH));
    refused("row-level security", BOTH, approval(APPROVER));
    refused("row-level security", TREASURER, approval(TREASURER));
  }

  @Test
  void nobody_approves_a_run_that_he_or_she_is_paid_by() throws SQLException {
    payouts.prepare(day(ANN, FUND, 0), day(CAT, FUND, 0));
    refused("payout_run_own", PAID_APPROVER, approval(PAID_APPROVER));
    refused(
        "payout_run_own", PAID_APPROVER, approval(PAID_APPROVER), "set constraints all immediate");
    assertThat(payouts.direct(APPROVER, approval(APPROVER))).isEqualTo(1);
    refused("payout_run_state", APPROVER, approval(APPROVER));
  }

  @Test
  void a_job_approves_nothing() throws SQLException {
    payouts.prepare(day(ANN, FUND, 0));
    assertThat(payouts.direct(JOB, approval(JOB))).isZero();
    assertThat(payouts.direct(AUDITOR, approval(AUDITOR))).isZero();
  }

  @ParameterizedTest
  @CsvSource({
    "EXPORTED, TREASURER, payout_run_state",
    "REJECTED, TREASURER, ''",
    "REJECTED, APPROVER, ''"
  })
  void a_run_is_prepared_then_decided_then_handed_out(String state, String who, String refusal)
      throws SQLException {
    payouts.prepare(day(ANN, FUND, 0));
    Caller caller = "APPROVER".equals(who) ? APPROVER : TREASURER;
    String change =
        "EXPORTED".equals(state)
            ? "update fundraising.payout_run set state = 'EXPORTED', exported_by = '"
                + caller.label()
                + "', exported_at = now(), format = 'TABLE', files_sha256 = repeat('0', 64)"
            : approval(caller).replace("APPROVED", state);
    if (refusal.isEmpty()) {
      assertThat(payouts.direct(caller, change)).isEqualTo(1);
    } else {
      refused(refusal, caller, change);
    }
  }

  @Test
  void nothing_is_added_to_a_run_afterwards() {
    payouts.prepare(day(ANN, FUND, 0));
    refused(
        "payout_line_with_its_run",
        TREASURER,
        "insert into fundraising.payout_line select r.id, 2, p.id,"
            + " fundraising.payee_account_in_force(p.id), 1, 'X1' from fundraising.payout_run r,"
            + " fundraising.payee p where p.member = '1002'");
    refused(
        "payout_line_with_its_run",
        TREASURER,
        "insert into fundraising.strike_pay_claimed_day (run_id, line, payee_id, day,"
            + " strike_day_id, share_part, share_of, rate_pence, pence) select l.run_id, l.line,"
            + " l.payee_id, s.held_on, s.id, 1, 1, 7000, 7000 from fundraising.payout_line l,"
            + " fundraising.strike_day s where s.held_on = '2026-11-24'");
  }

  @ParameterizedTest
  @CsvSource({
    "7000, 7000, ''",
    "7000, 7001, strike_pay_claimed_day_worth",
    "7001, 7001, strike_pay_claimed_day_worth",
    "7000, 6999, ''"
  })
  void a_day_is_worth_at_most_its_share_of_the_rate(long rate, long pence, String refusal)
      throws SQLException {
    String[] statements = run(rate, pence, pence);
    if (refusal.isEmpty()) {
      assertThat(payouts.direct(TREASURER, statements)).isEqualTo(1);
    } else {
      refused(refusal, TREASURER, statements);
    }
  }

  @Test
  void a_payment_is_what_its_days_come_to() {
    refused("payout_run_sums", TREASURER, run(7_000, 100, 101));
    refused("payout_run_sums", TREASURER, run(7_000, 101, 100));
  }

  @Test
  void a_run_without_payments_is_none() {
    refused("payout_run_sums", TREASURER, run(7_000, 7_000, 7_000)[0]);
  }

  @Test
  void a_member_day_is_paid_once_ever() throws SQLException {
    payouts.direct(TREASURER, run(7_000, 7_000, 7_000));
    refused("strike_pay_claimed_day_once", TREASURER, run(7_000, 7_000, 7_000));
  }

  /** A run of one payment to Ann for one Monday. */
  private static String[] run(long ratePence, long dayPence, long linePence) {
    UUID run = UUID.randomUUID();
    return new String[] {
      "insert into fundraising.payout_run (public_id, fund_id, pay_on, prepared_by, prepared_at)"
          + " select '"
          + run
          + "', id, '2026-11-30', '"
          + TREASURER.label()
          + "', now() from fundraising.fund where slug = 'strike-fund'",
      "insert into fundraising.payout_line select r.id, 1, p.id,"
          + " fundraising.payee_account_in_force(p.id), "
          + linePence
          + ", 'X1' from fundraising.payout_run r, fundraising.payee p where p.member = '1001'"
          + " and r.public_id = '"
          + run
          + "'",
      "insert into fundraising.strike_pay_claimed_day (run_id, line, payee_id, day,"
          + " strike_day_id, share_part, share_of, rate_pence, pence) select l.run_id, l.line,"
          + " l.payee_id, s.held_on, s.id, 1, 1, "
          + ratePence
          + ", "
          + dayPence
          + " from fundraising.payout_line l join fundraising.payout_run r on r.id = l.run_id"
          + " join fundraising.strike_day s on s.fund_id = r.fund_id"
          + " and s.held_on = '2026-11-23' where r.public_id = '"
          + run
          + "'"
    };
  }

  private static String approval(Caller caller) {
    return "update fundraising.payout_run set state = 'APPROVED', decided_at = now(),"
        + " decided_by = '"
        + caller.label()
        + "'";
  }

  private static long seen(Caller caller, String table) throws SQLException {
    try (Connection connection = payouts.direct(caller);
        Statement run = connection.createStatement();
        ResultSet count = run.executeQuery("select count(*) from fundraising." + table)) {
      count.next();
      return count.getLong(1);
    }
  }

  private static void refused(String rule, Caller caller, String... statements) {
    assertThatThrownBy(() -> payouts.direct(caller, statements))
        .isInstanceOf(SQLException.class)
        .hasMessageContaining(rule);
  }
}
