package org.branchwork.fundraising.payouts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.branchwork.fundraising.payouts.PayoutFixture.ANN;
import static org.branchwork.fundraising.payouts.PayoutFixture.APPROVER;
import static org.branchwork.fundraising.payouts.PayoutFixture.AUDITOR;
import static org.branchwork.fundraising.payouts.PayoutFixture.BEN;
import static org.branchwork.fundraising.payouts.PayoutFixture.BOTH;
import static org.branchwork.fundraising.payouts.PayoutFixture.CAT;
import static org.branchwork.fundraising.payouts.PayoutFixture.FUND;
import static org.branchwork.fundraising.payouts.PayoutFixture.JOB;
import static org.branchwork.fundraising.payouts.PayoutFixture.MONDAY;
import static org.branchwork.fundraising.payouts.PayoutFixture.OTHER_FUND;
import static org.branchwork.fundraising.payouts.PayoutFixture.PAID_APPROVER;
import static org.branchwork.fundraising.payouts.PayoutFixture.STRANGER;
import static org.branchwork.fundraising.payouts.PayoutFixture.TREASURER;
import static org.branchwork.fundraising.payouts.PayoutFixture.command;
import static org.branchwork.fundraising.payouts.PayoutFixture.day;
import static org.branchwork.fundraising.payouts.PayoutFixture.strikeDay;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.branchwork.fundraising.api.Caller;
import org.branchwork.fundraising.api.FundraisingRuleBroken;
import org.branchwork.fundraising.api.payouts.NoteStrikeDay;
import org.branchwork.fundraising.api.payouts.PayoutFiles;
import org.branchwork.fundraising.api.payouts.PayoutFormat;
import org.branchwork.fundraising.api.payouts.PayoutState;
import org.branchwork.fundraising.api.payouts.PreparePayout;
import org.branchwork.fundraising.api.payouts.PreparePayout.MemberDay;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who approves and hands out a run, and what a run may be. */
class PayoutApprovalIT {
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

  @Test
  void nobody_approves_what_he_or_she_prepared() {
    UUID run = UUID.randomUUID();
    payouts.act(
        BOTH, desks -> desks.payouts().prepare(command(run, FUND, day(ANN, FUND, 0)), BOTH));
    refused("payout.own", () -> approved(run, BOTH));
    assertThat(payouts.run(run).state()).isEqualTo(PayoutState.PREPARED);
    payouts.approve(run, APPROVER);
  }

  @Test
  void nobody_approves_a_run_that_he_or_she_is_paid_by() {
    UUID run = payouts.prepare(day(ANN, FUND, 0), day(CAT, FUND, 0));
    refused("payout.own", () -> approved(run, PAID_APPROVER));
    payouts.approve(payouts.prepare(day(ANN, FUND, 1)), PAID_APPROVER);
    payouts.approve(run, APPROVER);
  }

  @Test
  void a_job_neither_approves_nor_hands_out() {
    UUID run = payouts.prepare(day(ANN, FUND, 0));
    refused("not-allowed", () -> approved(run, JOB));
    payouts.approve(run, APPROVER);
    refused("not-allowed", () -> exportedBy(run, JOB));
    refused("not-allowed", () -> exportedBy(run, APPROVER));
  }

  @ParameterizedTest
  @CsvSource({"APPROVER", "AUDITOR", "STRANGER"})
  void only_who_keeps_the_books_prepares(String who) {
    Caller caller = "APPROVER".equals(who) ? APPROVER : "AUDITOR".equals(who) ? AUDITOR : STRANGER;
    refused(
        "not-allowed",
        () ->
            payouts.ask(
                caller,
                desks -> {
                  desks
                      .payouts()
                      .prepare(command(UUID.randomUUID(), FUND, day(ANN, FUND, 0)), caller);
                  return "prepared";
                }));
  }

  @Test
  void what_was_looked_at_is_what_is_approved() throws SQLException {
    UUID run = payouts.prepare(day(ANN, FUND, 0));
    String seen = payouts.run(run).sha256();
    payouts.superuser("update fundraising.payee_account set account_number = '12345678'");
    refused(
        "payout.changed",
        () ->
            payouts.ask(
                APPROVER,
                desks -> {
                  desks.payouts().approve(run, seen, APPROVER);
                  return "approved";
                }));
  }

  @Test
  void a_run_is_handed_out_in_one_format_and_byte_for_byte_again() {
    UUID run = payouts.prepare(day(ANN, FUND, 0), day(BEN, FUND, 1));
    refused("payout.not-approved", () -> export(run, PayoutFormat.UNITY));
    payouts.approve(run, APPROVER);
    PayoutFiles files = export(run, PayoutFormat.UNITY);
    assertThat(files.payments()).isEqualTo(2);
    assertThat(files.totalPence()).isEqualTo(14_000);
    assertThat(files.files().get(0).content())
        .contains(
            "089999,66374958,ANN EXAMPLE,70.00," + payouts.run(run).lines().get(0).reference());
    assertThat(export(run, PayoutFormat.UNITY)).isEqualTo(files);
    refused("payout.exported", () -> export(run, PayoutFormat.TABLE));
  }

  @Test
  void a_run_that_the_bank_would_not_pay_on_its_day_is_refused() {
    UUID run = UUID.randomUUID();
    PreparePayout saturday =
        new PreparePayout(run, FUND, LocalDate.parse("2026-12-05"), List.of(day(ANN, FUND, 0)));
    payouts.act(TREASURER, desks -> desks.payouts().prepare(saturday, TREASURER));
    payouts.approve(run, APPROVER);
    refused("payout.file.day-not-banking", () -> export(run, PayoutFormat.UNITY));
    assertThat(payouts.run(run).state()).isEqualTo(PayoutState.APPROVED);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-29, 1, 1, payout.day.past",
    "2026-11-30, 1, 1, ''",
    "2026-11-30, 0, 1, strike-day.share.malformed",
    "2026-11-30, 2, 1, strike-day.share.malformed",
    "2026-11-30, 1, 1440, ''",
    "2026-11-30, 1, 1441, strike-day.share.malformed"
  })
  void a_run_is_of_today_or_later_and_of_shares_of_a_day(
      LocalDate payOn, int part, int of, String key) {
    PreparePayout command =
        new PreparePayout(
            UUID.randomUUID(),
            FUND,
            payOn,
            List.of(new MemberDay(ANN, strikeDay(FUND, 0), part, of)));
    Callable<Object> prepare =
        () -> {
          payouts.act(TREASURER, desks -> desks.payouts().prepare(command, TREASURER));
          return payouts.run(command.run()).state();
        };
    if (key.isEmpty()) {
      assertThat(call(prepare)).isEqualTo(PayoutState.PREPARED);
    } else {
      refused(key, prepare);
    }
  }

  @Test
  void a_run_names_days_and_payees_that_there_are() {
    refused("payout.days.none", () -> payouts.prepare());
    refused("strike-day.unknown", () -> payouts.prepare(day(ANN, OTHER_FUND, 0)));
    refused("payee.unknown", () -> payouts.prepare(day(UUID.randomUUID(), FUND, 0)));
    refused("payout.unknown", () -> export(UUID.randomUUID(), PayoutFormat.TABLE));
  }

  @Test
  void a_share_is_at_most_that_of_the_list() {
    UUID half = UUID.randomUUID();
    payouts.act(
        TREASURER,
        desks ->
            desks
                .days()
                .note(
                    new NoteStrikeDay(half, FUND, "Pay 2026", MONDAY.plusDays(7), 1, 2),
                    TREASURER));
    refused("strike-day.share.malformed", () -> payouts.prepare(new MemberDay(ANN, half, 51, 100)));
    assertThat(payouts.run(payouts.prepare(new MemberDay(ANN, half, 50, 100))).totalPence())
        .isEqualTo(3_500);
  }

  @ParameterizedTest
  @CsvSource({"0, 7000", "1, 8000", "2, 8000"})
  void the_rate_of_the_day_counts(int day, long pence) {
    payouts.act(TREASURER, desks -> desks.days().setRate(MONDAY.plusDays(1), 8_000, TREASURER));
    refused(
        "strike-day.rate.taken",
        () ->
            payouts.ask(
                TREASURER,
                desks -> {
                  desks.days().setRate(MONDAY.plusDays(1), 9_000, TREASURER);
                  return "set";
                }));
    assertThat(payouts.run(payouts.prepare(day(ANN, FUND, day))).totalPence()).isEqualTo(pence);
  }

  @Test
  void a_backend_killed_in_the_middle_of_an_approval_leaves_nothing() throws Exception {
    UUID run = payouts.prepare(day(ANN, FUND, 0), day(BEN, FUND, 0));
    String sha256 = payouts.run(run).sha256();
    String before = payouts.one("select count(*) from fundraising.ledger_entry");
    assertThatThrownBy(
            () ->
                payouts.act(
                    APPROVER,
                    desks -> {
                      desks.payouts().approve(run, sha256, APPROVER);
                      kill();
                    }))
        .isInstanceOf(RuntimeException.class);
    assertThat(payouts.run(run).state()).isEqualTo(PayoutState.PREPARED);
    assertThat(payouts.one("select count(*) from fundraising.ledger_entry")).isEqualTo(before);
    assertThat(payouts.owed(ANN)).isZero();
    payouts.approve(run, APPROVER);
    assertThat(payouts.owed(ANN)).isEqualTo(7_000);
    assertThat(payouts.prove()).isEmpty();
  }

  /** Ends the one backend that is in a transaction. */
  private static void kill() {
    try (Connection superuser = payouts.database.as("postgres");
        Statement run = superuser.createStatement();
        ResultSet killed =
            run.executeQuery(
                "select count(*) filter (where pg_terminate_backend(pid, 10000))"
                    + " from pg_stat_activity where usename = 'branchwork_app'"
                    + " and state = 'idle in transaction'")) {
      killed.next();
      assertThat(killed.getInt(1)).isEqualTo(1);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String approved(UUID run, Caller caller) {
    payouts.approve(run, caller);
    return "approved";
  }

  private static PayoutFiles export(UUID run, PayoutFormat format) {
    return payouts.ask(TREASURER, desks -> desks.payouts().export(run, format, TREASURER));
  }

  private static PayoutFiles exportedBy(UUID run, Caller caller) {
    return payouts.ask(caller, desks -> desks.payouts().export(run, PayoutFormat.TABLE, caller));
  }

  private static Object call(Callable<?> work) {
    try {
      return work.call();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private static void refused(String key, Callable<?> work) {
    assertThatThrownBy(work::call)
        .isInstanceOfSatisfying(
            FundraisingRuleBroken.class, broken -> assertThat(broken.key()).isEqualTo(key));
  }
}
