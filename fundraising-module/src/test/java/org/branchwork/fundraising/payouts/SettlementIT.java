package org.branchwork.fundraising.payouts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.branchwork.fundraising.payouts.PayoutFixture.ANN;
import static org.branchwork.fundraising.payouts.PayoutFixture.APPROVER;
import static org.branchwork.fundraising.payouts.PayoutFixture.AUDITOR;
import static org.branchwork.fundraising.payouts.PayoutFixture.BEN;
import static org.branchwork.fundraising.payouts.PayoutFixture.FUND;
import static org.branchwork.fundraising.payouts.PayoutFixture.TODAY;
import static org.branchwork.fundraising.payouts.PayoutFixture.TREASURER;
import static org.branchwork.fundraising.payouts.PayoutFixture.day;

import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.branchwork.fundraising.api.Caller;
import org.branchwork.fundraising.api.FundraisingRuleBroken;
import org.branchwork.fundraising.api.matching.LineTaken;
import org.branchwork.fundraising.api.matching.PlaceLine;
import org.branchwork.fundraising.api.matching.Share;
import org.branchwork.fundraising.api.matching.UndoMatch;
import org.branchwork.fundraising.api.payouts.OpenBankLine;
import org.branchwork.fundraising.api.payouts.PayoutFormat;
import org.branchwork.fundraising.api.payouts.PayoutView;
import org.branchwork.fundraising.api.payouts.SettlePayment;
import org.branchwork.fundraising.payouts.PayoutFixture.Desks;
import org.branchwork.fundraising.reconciling.StatementsOfTests;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Payments of a run that is at the bank, and the lines of its statement. */
class SettlementIT {
  private static PayoutFixture payouts;
  private final UUID act = UUID.randomUUID();
  private UUID run;

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
    StatementsOfTests.begin(payouts.database);
    run = payouts.prepare(day(ANN, FUND, 0), day(BEN, FUND, 0), day(BEN, FUND, 1));
    payouts.approve(run, APPROVER);
    payouts.act(TREASURER, desks -> desks.payouts().export(run, PayoutFormat.UNITY, TREASURER));
  }

  @AfterEach
  void the_books_hold() {
    assertThat(payouts.prove()).isEmpty();
    boolean differs =
        payouts.database.ask(
            AUDITOR,
            entities ->
                StatementsOfTests.search(entities, payouts.events).prove(AUDITOR).isPresent());
    assertThat(differs).isFalse();
  }

  @Test
  void a_debit_that_was_unexplained_pays_what_the_member_was_owed() throws SQLException {
    UUID debit = booked(-7_000);
    assertThat(unexplained()).isEqualTo(7_000);
    settle(ANN, debit);
    settle(ANN, debit);
    assertThat(payouts.owed(ANN)).isZero();
    assertThat(payouts.owed(BEN)).isEqualTo(14_000);
    assertThat(unexplained()).isZero();
    assertThat(line(ANN).paid()).isTrue();
    assertThat(line(ANN).onStatement()).isTrue();
    assertThat(payouts.run(run).settled()).isEqualTo(1);
  }

  @Test
  void a_run_is_settled_when_each_payment_is_found_or_came_back() throws SQLException {
    settle(ANN, booked(-7_000));
    assertThat(payouts.run(run).isSettled()).isFalse();
    payouts.act(
        TREASURER, desks -> desks.payouts().noteReturned(run, line(BEN).line(), TODAY, TREASURER));
    assertThat(payouts.run(run).isSettled()).isTrue();
  }

  @Test
  void a_credit_in_suspense_is_a_payment_that_came_back_and_frees_its_days() throws SQLException {
    settle(ANN, booked(-7_000));
    UUID credit = booked(7_000);
    refused("strike-day.paid", desks -> prepareAgain(desks));
    cameBack(ANN, credit);
    assertThat(payouts.owed(ANN)).isZero();
    assertThat(suspense()).isZero();
    assertThat(line(ANN).returned()).isTrue();
    payouts.act(TREASURER, SettlementIT::prepareAgain);
    assertThat(strikePay()).as("what is left is Ben's").isEqualTo(14_000);
  }

  @ParameterizedTest
  @CsvSource({"-6999, payout.line.sum", "7000, payout.line.sum", "-14000, payout.line.sum"})
  void a_payment_is_paid_by_a_debit_of_its_sum(long pence, String key) throws SQLException {
    UUID bankLine = booked(pence);
    refused(key, desks -> desks.settlements().settle(payment(ANN, bankLine, 0), TREASURER));
  }

  @Test
  void a_payment_is_paid_once_and_by_a_line_that_nobody_placed() throws SQLException {
    UUID debit = booked(-7_000);
    settle(ANN, debit);
    UUID other = booked(-7_000);
    refused(
        "payout.line.paid",
        desks ->
            desks
                .settlements()
                .settle(
                    new SettlePayment(UUID.randomUUID(), run, line(ANN).line(), other, 0),
                    TREASURER));
    UUID placed = booked(-14_000);
    PlaceLine fee =
        new PlaceLine(UUID.randomUUID(), placed, 0, List.of(Share.ofFund(Share.Use.FEE, FUND, 1)));
    payouts.act(TREASURER, desks -> desks.reconcile().place(fee, TREASURER));
    refused(
        "payout.line.sum",
        desks ->
            desks
                .settlements()
                .settle(
                    new SettlePayment(UUID.randomUUID(), run, line(BEN).line(), placed, 1),
                    TREASURER));
    assertThatThrownBy(
            () ->
                payouts.act(
                    TREASURER,
                    desks ->
                        desks
                            .settlements()
                            .settle(
                                new SettlePayment(
                                    UUID.randomUUID(), run, line(BEN).line(), placed, 0),
                                TREASURER)))
        .isInstanceOf(LineTaken.class);
  }

  @Test
  void a_settlement_is_undone_until_the_payment_came_back() throws SQLException {
    UUID debit = booked(-7_000);
    settle(ANN, debit);
    undo(act);
    assertThat(payouts.owed(ANN)).isEqualTo(7_000);
    assertThat(unexplained()).isEqualTo(7_000);
    assertThat(line(ANN).paid()).isFalse();
    UUID again = UUID.randomUUID();
    SettlePayment second = new SettlePayment(again, run, line(ANN).line(), debit, 2);
    payouts.act(TREASURER, desks -> desks.settlements().settle(second, TREASURER));
    assertThat(line(ANN).paid()).isTrue();
    cameBack(ANN, booked(7_000));
    refused("match.came-back", desks -> undone(desks, again));
  }

  @Test
  void what_the_bank_paid_comes_back_by_the_bank_alone() throws SQLException {
    settle(ANN, booked(-7_000));
    refused(
        "payout.return.line",
        desks -> desks.payouts().noteReturned(run, line(ANN).line(), TODAY, TREASURER));
    SettlePayment unpaid =
        new SettlePayment(UUID.randomUUID(), run, line(BEN).line(), booked(14_000), 0);
    refused("payout.line.unpaid", desks -> desks.settlements().cameBack(unpaid, TREASURER));
  }

  @Test
  void the_lines_that_are_offered_are_of_the_sums_of_the_run() throws SQLException {
    UUID first = booked(-7_000);
    booked(-6_999);
    booked(7_000);
    UUID second = booked(-14_000);
    assertThat(offered()).containsExactly(first, second);
    settle(ANN, first);
    assertThat(offered()).as("what came in may be Ann's come back").hasSize(2).contains(second);
    assertThatThrownBy(() -> payouts.ask(AUDITOR, desks -> desks.search().bankLines(run, AUDITOR)))
        .hasMessage("not-allowed");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        // no payment of a run
        "insert into fundraising.allocation (id, line, decision, use, fund, amount_pence, entry)"
            + " select gen_random_uuid(), a.line, a.decision, 'STRIKE_PAY', a.fund,"
            + " a.amount_pence, a.entry from fundraising.allocation a",
        // the allocation of another payment
        "insert into fundraising.payout_settlement (run_id, line, kind, bank_line, allocation,"
            + " noted_on, noted_by, noted_at) select s.run_id, l.line, 'PAID', s.bank_line,"
            + " s.allocation, s.noted_on, s.noted_by, s.noted_at from"
            + " fundraising.payout_settlement s join fundraising.payout_line l"
            + " on l.run_id = s.run_id and l.line <> s.line",
        // come back without a line of the bank
        "insert into fundraising.payout_settlement (run_id, line, kind, noted_on, noted_by,"
            + " noted_at) select run_id, line, 'RETURNED', noted_on, noted_by, noted_at"
            + " from fundraising.payout_settlement"
      })
  void direct_statements_settle_nothing_that_the_bank_does_not_show(String statement)
      throws SQLException {
    settle(ANN, booked(-7_000));
    assertThatThrownBy(() -> payouts.direct(TREASURER, statement))
        .isInstanceOf(SQLException.class)
        .hasMessageMatching(
            "(?s).*(booked_line_placed|match_entry_holds|strike_pay_settles"
                + "|payout_settlement_of_line|payout_return_by_line).*");
  }

  @Test
  void only_who_keeps_the_books_settles() throws SQLException {
    UUID debit = booked(-7_000);
    SettlePayment payment = payment(ANN, debit, 0);
    for (Caller caller : new Caller[] {APPROVER, AUDITOR}) {
      assertThatThrownBy(
              () -> payouts.act(caller, desks -> desks.settlements().settle(payment, caller)))
          .hasMessage("not-allowed");
    }
  }

  private List<UUID> offered() {
    return payouts.ask(TREASURER, desks -> desks.search().bankLines(run, TREASURER)).stream()
        .map(OpenBankLine::line)
        .toList();
  }

  private static void prepareAgain(Desks desks) {
    desks
        .payouts()
        .prepare(PayoutFixture.command(UUID.randomUUID(), FUND, day(ANN, FUND, 0)), TREASURER);
  }

  private void settle(UUID payee, UUID bankLine) {
    SettlePayment payment = payment(payee, bankLine, 0);
    payouts.act(TREASURER, desks -> desks.settlements().settle(payment, TREASURER));
  }

  private void cameBack(UUID payee, UUID bankLine) {
    SettlePayment payment =
        new SettlePayment(UUID.randomUUID(), run, line(payee).line(), bankLine, 0);
    payouts.act(TREASURER, desks -> desks.settlements().cameBack(payment, TREASURER));
  }

  private SettlePayment payment(UUID payee, UUID bankLine, int seen) {
    return new SettlePayment(act, run, line(payee).line(), bankLine, seen);
  }

  private static void undo(UUID act) {
    payouts.act(TREASURER, desks -> undone(desks, act));
  }

  private static void undone(Desks desks, UUID act) {
    desks.reconcile().undo(new UndoMatch(UUID.randomUUID(), act, "a mistake"), TREASURER);
  }

  private PayoutView.Line line(UUID payee) {
    return payouts.run(run).lines().stream()
        .filter(line -> line.payee().equals(payee))
        .findFirst()
        .orElseThrow();
  }

  private static UUID booked(long pence) throws SQLException {
    UUID line = UUID.randomUUID();
    UUID file = UUID.randomUUID();
    StatementsOfTests.line(payouts.database, line, file, pence);
    payouts.act(TREASURER, desks -> desks.reconcile().bookFile(file, TREASURER));
    return line;
  }

  private static long unexplained() throws SQLException {
    return pence("UNEXPLAINED");
  }

  private static long suspense() throws SQLException {
    return pence("SUSPENSE");
  }

  private static long strikePay() throws SQLException {
    return pence("STRIKE_PAY");
  }

  private static long pence(String kind) throws SQLException {
    return Long.parseLong(
        payouts.one(
            "select coalesce(sum(b.pence), 0) from fundraising.ledger_balance b"
                + " join fundraising.ledger_account a on a.id = b.account_id"
                + " where a.kind = '"
                + kind
                + "'"));
  }

  private static void refused(String key, Consumer<Desks> work) {
    assertThatThrownBy(() -> payouts.act(TREASURER, work))
        .isInstanceOfSatisfying(
            FundraisingRuleBroken.class, broken -> assertThat(broken.key()).isEqualTo(key));
  }
}
