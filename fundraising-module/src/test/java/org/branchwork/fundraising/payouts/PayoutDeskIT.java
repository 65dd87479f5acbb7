package org.branchwork.fundraising.payouts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.branchwork.fundraising.payouts.PayoutFixture.ANN;
import static org.branchwork.fundraising.payouts.PayoutFixture.APPROVER;
import static org.branchwork.fundraising.payouts.PayoutFixture.BANK;
import static org.branchwork.fundraising.payouts.PayoutFixture.BEN;
import static org.branchwork.fundraising.payouts.PayoutFixture.CAT;
import static org.branchwork.fundraising.payouts.PayoutFixture.FUND;
import static org.branchwork.fundraising.payouts.PayoutFixture.MONDAY;
import static org.branchwork.fundraising.payouts.PayoutFixture.OTHER_FUND;
import static org.branchwork.fundraising.payouts.PayoutFixture.TODAY;
import static org.branchwork.fundraising.payouts.PayoutFixture.TREASURER;
import static org.branchwork.fundraising.payouts.PayoutFixture.command;
import static org.branchwork.fundraising.payouts.PayoutFixture.day;
import static org.branchwork.fundraising.payouts.PayoutFixture.strikeDay;

import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.branchwork.fundraising.api.Caller;
import org.branchwork.fundraising.api.FundraisingRuleBroken;
import org.branchwork.fundraising.api.PayoutEvent.PayoutApproved;
import org.branchwork.fundraising.api.PayoutEvent.PayoutExported;
import org.branchwork.fundraising.api.PayoutEvent.PayoutPaid;
import org.branchwork.fundraising.api.PayoutEvent.PayoutPrepared;
import org.branchwork.fundraising.api.PayoutEvent.PayoutReturned;
import org.branchwork.fundraising.api.payouts.MatchDebit;
import org.branchwork.fundraising.api.payouts.PayoutFiles;
import org.branchwork.fundraising.api.payouts.PayoutFormat;
import org.branchwork.fundraising.api.payouts.PayoutState;
import org.branchwork.fundraising.api.payouts.PayoutView;
import org.branchwork.fundraising.api.payouts.PreparePayout;
import org.branchwork.fundraising.api.payouts.PreparePayout.MemberDay;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Runs from the list of strike days to the bank's statement and back. */
class PayoutDeskIT {
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
  void a_run_pays_each_member_the_sum_of_the_days() throws SQLException {
    UUID run =
        payouts.prepare(
            day(ANN, FUND, 0), day(ANN, FUND, 1), new MemberDay(BEN, strikeDay(FUND, 0), 225, 450));
    PayoutView view = payouts.run(run);
    assertThat(view.state()).isEqualTo(PayoutState.PREPARED);
    assertThat(view.payments()).isEqualTo(2);
    assertThat(view.totalPence()).isEqualTo(17_500);
    assertThat(view.lines())
        .extracting(PayoutView.Line::member, PayoutView.Line::pence, PayoutView.Line::days)
        .containsExactlyInAnyOrder(
            tuple("1001", 14_000L, List.of(MONDAY, MONDAY.plusDays(1))),
            tuple("1002", 3_500L, List.of(MONDAY)));
    assertThat(view.lines()).extracting(PayoutView.Line::reference).doesNotHaveDuplicates();
    assertThat(payouts.owed(ANN)).as("nothing is owed before it is approved").isZero();
  }

  @Test
  void an_approved_run_is_owed_and_a_matched_debit_is_paid() throws SQLException {
    UUID run = payouts.prepare(day(ANN, FUND, 0));
    payouts.approve(run, APPROVER);
    assertThat(payouts.owed(ANN)).isEqualTo(7_000);
    assertThat(bankPence()).as("no money left the bank yet").isEqualTo(2_000_000);
    export(run, PayoutFormat.UNITY);
    assertThat(bankPence()).as("a file is no payment yet").isEqualTo(2_000_000);
    paid(run, 1, 7_000, "line-1");
    assertThat(payouts.owed(ANN)).isZero();
    assertThat(bankPence()).isEqualTo(1_993_000);
    assertThat(payouts.run(run).lines().get(0).paid()).isTrue();
    assertThat(payouts.prove()).isEmpty();
    assertThat(payouts.events.fired)
        .extracting(Object::getClass)
        .containsExactly(
            PayoutPrepared.class, PayoutApproved.class, PayoutExported.class, PayoutPaid.class);
  }

  @ParameterizedTest
  @EnumSource(
      value = PayoutState.class,
      names = {"PREPARED", "APPROVED", "EXPORTED"})
  void a_member_day_is_paid_once_ever(PayoutState earlier) {
    UUID run = payouts.prepare(day(ANN, FUND, 0));
    if (earlier != PayoutState.PREPARED) {
      payouts.approve(run, APPROVER);
    }
    if (earlier == PayoutState.EXPORTED) {
      export(run, PayoutFormat.TABLE);
      paid(run, 1, 7_000, "line-1");
    }
    refused("strike-day.paid", () -> payouts.prepare(day(ANN, FUND, 0)));
    refused("strike-day.paid", () -> payouts.prepare(new MemberDay(ANN, strikeDay(FUND, 0), 1, 2)));
    refused(
        "strike-day.paid",
        () ->
            payouts.ask(
                TREASURER,
                desks -> {
                  PreparePayout other =
                      command(UUID.randomUUID(), OTHER_FUND, day(ANN, OTHER_FUND, 0));
                  desks.payouts().prepare(other, TREASURER);
                  return other;
                }));
    refused("strike-day.twice", () -> payouts.prepare(day(ANN, FUND, 1), day(ANN, FUND, 1)));
    payouts.prepare(day(ANN, FUND, 1), day(BEN, FUND, 0));
  }

  @Test
  void a_member_day_is_paid_once_ever_when_two_prepare_at_once() throws Exception {
    for (int round = 0; round < 20; round++) {
      payouts.begin();
      List<String> refused =
          AtOnce.refusals(
              () -> payouts.prepare(day(ANN, FUND, 0), day(BEN, FUND, 0)),
              () -> payouts.prepare(day(ANN, FUND, 0), day(CAT, FUND, 0)));
      assertThat(refused).containsExactly("strike-day.paid");
      assertThat(payouts.one("select count(*) from fundraising.payout_run")).isEqualTo("1");
    }
  }

  @Test
  void a_run_sent_twice_is_one_run() throws SQLException {
    PreparePayout command = command(UUID.randomUUID(), FUND, day(ANN, FUND, 0));
    for (int i = 0; i < 2; i++) {
      payouts.act(TREASURER, desks -> desks.payouts().prepare(command, TREASURER));
    }
    assertThat(payouts.one("select count(*) from fundraising.payout_line")).isEqualTo("1");
    assertThat(payouts.events.fired).hasSize(1);
  }

  @Test
  void a_rejected_run_frees_its_days() {
    UUID run = payouts.prepare(day(ANN, FUND, 0));
    payouts.act(APPROVER, desks -> desks.payouts().reject(run, APPROVER));
    assertThat(payouts.run(run).state()).isEqualTo(PayoutState.REJECTED);
    refused("payout.decided", () -> approved(run, APPROVER));
    UUID again = payouts.prepare(day(ANN, FUND, 0));
    payouts.act(TREASURER, desks -> desks.payouts().reject(again, TREASURER));
    payouts.prepare(day(ANN, FUND, 0));
  }

  @ParameterizedTest
  @CsvSource({"true", "false"})
  void a_returned_payment_reopens_the_entitlement(boolean matched) throws SQLException {
    UUID run = payouts.prepare(day(ANN, FUND, 0), day(BEN, FUND, 0));
    payouts.approve(run, APPROVER);
    export(run, PayoutFormat.UNITY);
    int line = line(run, ANN);
    if (matched) {
      paid(run, line, 7_000, "line-1");
    }
    returned(run, line);
    assertThat(payouts.owed(ANN)).isZero();
    assertThat(payouts.owed(BEN)).isEqualTo(7_000);
    assertThat(bankPence()).isEqualTo(2_000_000);
    assertThat(payouts.run(run).lines().get(line - 1).returned()).isTrue();
    refused("payout.line.returned", () -> returned(run, line));
    refused("payout.line.returned", () -> paid(run, line, 7_000, "line-2"));
    refused("strike-day.paid", () -> payouts.prepare(day(BEN, FUND, 0)));

    UUID again = payouts.prepare(day(ANN, FUND, 0));
    payouts.approve(again, APPROVER);
    assertThat(payouts.owed(ANN)).isEqualTo(7_000);
    export(again, PayoutFormat.UNITY);
    paid(again, 1, 7_000, "line-2");
    assertThat(payouts.owed(ANN)).isZero();
    assertThat(bankPence()).isEqualTo(1_993_000);
    assertThat(payouts.prove()).isEmpty();
    assertThat(payouts.events.fired).hasAtLeastOneElementOfType(PayoutReturned.class);
  }

  @Test
  void a_debit_is_one_payment_of_its_sum() {
    UUID run = payouts.prepare(day(ANN, FUND, 0), day(BEN, FUND, 0));
    refused("payout.not-exported", () -> paid(run, 1, 7_000, "line-1"));
    payouts.approve(run, APPROVER);
    export(run, PayoutFormat.TABLE);
    refused("payout.line.sum", () -> paid(run, 1, 6_999, "line-1"));
    refused("payout.line.unknown", () -> paid(run, 3, 7_000, "line-1"));
    paid(run, 1, 7_000, "line-1");
    refused("payout.line.paid", () -> paid(run, 1, 7_000, "line-2"));
    refused("payout.debit.taken", () -> paid(run, 2, 7_000, "line-1"));
    paid(run, 2, 7_000, "line-2");
  }

  private static String approved(UUID run, Caller caller) {
    payouts.approve(run, caller);
    return "approved";
  }

  private static PayoutFiles export(UUID run, PayoutFormat format) {
    return payouts.ask(TREASURER, desks -> desks.payouts().export(run, format, TREASURER));
  }

  private static String paid(UUID run, int line, long pence, String bankLine) {
    MatchDebit debit = new MatchDebit(run, line, bankLine, pence, BANK, TODAY);
    payouts.act(TREASURER, desks -> desks.payouts().notePaid(debit, TREASURER));
    return "paid";
  }

  private static String returned(UUID run, int line) {
    payouts.act(TREASURER, desks -> desks.payouts().noteReturned(run, line, TODAY, TREASURER));
    return "returned";
  }

  private static int line(UUID run, UUID payee) {
    return payouts.run(run).lines().stream()
        .filter(line -> line.payee().equals(payee))
        .findFirst()
        .orElseThrow()
        .line();
  }

  private static long bankPence() throws SQLException {
    return Long.parseLong(
        payouts.one(
            "select sum(b.pence) from fundraising.ledger_balance b"
                + " join fundraising.ledger_account a on a.id = b.account_id"
                + " where a.kind = 'BANK'"));
  }

  private static void refused(String key, Callable<?> work) {
    assertThatThrownBy(work::call)
        .isInstanceOfSatisfying(
            FundraisingRuleBroken.class, broken -> assertThat(broken.key()).isEqualTo(key));
  }
}
