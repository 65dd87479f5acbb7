package org.branchwork.fundraising.payouts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.branchwork.fundraising.payouts.PayoutFixture.ANN;
import static org.branchwork.fundraising.payouts.PayoutFixture.APPROVER;
import static org.branchwork.fundraising.payouts.PayoutFixture.BANK;
import static org.branchwork.fundraising.payouts.PayoutFixture.BEN;
import static org.branchwork.fundraising.payouts.PayoutFixture.CAT;
import static org.branchwork.fundraising.payouts.PayoutFixture.FUND;
import static org.branchwork.fundraising.payouts.PayoutFixture.JOB;
import static org.branchwork.fundraising.payouts.PayoutFixture.OTHER_FUND;
import static org.branchwork.fundraising.payouts.PayoutFixture.TODAY;
import static org.branchwork.fundraising.payouts.PayoutFixture.TREASURER;
import static org.branchwork.fundraising.payouts.PayoutFixture.day;
import static org.branchwork.fundraising.payouts.PayoutFixture.id;

import jakarta.persistence.EntityManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.branchwork.fundraising.api.FundraisingRuleBroken;
import org.branchwork.fundraising.api.ledger.AccountKind;
import org.branchwork.fundraising.api.ledger.EntryReason;
import org.branchwork.fundraising.api.ledger.KeptFund;
import org.branchwork.fundraising.api.ledger.LedgerDesk;
import org.branchwork.fundraising.api.ledger.OpenAccount;
import org.branchwork.fundraising.api.ledger.PostEntry;
import org.branchwork.fundraising.api.ledger.Posting;
import org.branchwork.fundraising.api.payouts.MatchDebit;
import org.branchwork.fundraising.api.payouts.PayoutFormat;
import org.branchwork.fundraising.api.payouts.PayoutState;
import org.branchwork.fundraising.ledger.BooksOfTests;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A run is approved only when the fund has its money, beside what members are owed already. */
class PayoutWithinFundIT {
  private static final UUID SPENT = id("expenses");
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
  @CsvSource({"14001, true", "14000, true", "13999, false", "1, false", "0, false"})
  void a_run_is_approved_only_when_the_fund_holds_its_sum(long held, boolean approved) {
    leave(held);
    UUID run = payouts.prepare(day(ANN, FUND, 0), day(BEN, FUND, 0));
    if (approved) {
      payouts.approve(run, APPROVER);
    } else {
      refuses(run);
    }
    assertThat(payouts.run(run).state())
        .isEqualTo(approved ? PayoutState.APPROVED : PayoutState.PREPARED);
    assertThat(payouts.prove()).isEmpty();
  }

  @Test
  void what_members_are_owed_already_pays_no_second_run() throws SQLException {
    leave(20_999);
    payouts.approve(payouts.prepare(day(ANN, FUND, 0)), APPROVER);
    UUID second = payouts.prepare(day(BEN, FUND, 0));
    payouts.approve(second, APPROVER);
    UUID third = payouts.prepare(day(CAT, FUND, 0));
    assertThat(fund()).isEqualTo(new KeptFund(FUND, "Strike fund", fund().kind(), 20_999, 6_999));
    refuses(third);
    pay(second);
    assertThat(fund().freePence()).isEqualTo(6_999);
    refuses(third);
    payouts.act(TREASURER, desks -> desks.payouts().noteReturned(second, 1, TODAY, TREASURER));
    assertThat(fund().freePence()).isEqualTo(13_999);
    payouts.approve(third, APPROVER);
    assertThat(payouts.owed(CAT)).isEqualTo(7_000);
  }

  @Test
  void another_funds_money_pays_nothing() {
    leave(6_999);
    refuses(payouts.prepare(day(ANN, FUND, 0)));
    UUID run = UUID.randomUUID();
    payouts.act(
        TREASURER,
        desks ->
            desks
                .payouts()
                .prepare(
                    PayoutFixture.command(run, OTHER_FUND, day(ANN, OTHER_FUND, 1)), TREASURER));
    payouts.approve(run, APPROVER);
  }

  @Test
  void a_run_that_the_fund_cannot_pay_is_rejected_like_any_other() {
    leave(0);
    UUID run = payouts.prepare(day(ANN, FUND, 0));
    payouts.act(APPROVER, desks -> desks.payouts().reject(run, APPROVER));
    assertThat(payouts.run(run).state()).isEqualTo(PayoutState.REJECTED);
  }

  @Test
  void the_database_approves_no_run_that_the_fund_cannot_pay() throws SQLException {
    leave(6_999);
    payouts.prepare(day(ANN, FUND, 0));
    String approval =
        "update fundraising.payout_run set state = 'APPROVED', decided_at = now(), decided_by = '"
            + APPROVER.label()
            + "'";
    assertThatThrownBy(() -> payouts.direct(APPROVER, approval))
        .isInstanceOf(SQLException.class)
        .hasMessageContaining("payout_run_within_fund");
    leave(7_000);
    assertThat(payouts.direct(APPROVER, approval)).isEqualTo(1);
  }

  @Test
  void of_two_approvals_at_once_the_fund_pays_one() throws Exception {
    for (int round = 0; round < 20; round++) {
      payouts.begin();
      leave(7_000);
      UUID first = payouts.prepare(day(ANN, FUND, 0));
      UUID second = payouts.prepare(day(BEN, FUND, 0));
      List<String> refused =
          AtOnce.refusals(
              () -> payouts.approve(first, APPROVER), () -> payouts.approve(second, APPROVER));
      assertThat(refused).as("round " + round).containsExactly("payout.fund.short");
      assertThat(fund().freePence()).isZero();
    }
  }

  private static void refuses(UUID run) {
    assertThatThrownBy(() -> payouts.approve(run, APPROVER))
        .isInstanceOfSatisfying(
            FundraisingRuleBroken.class,
            broken -> assertThat(broken.key()).isEqualTo("payout.fund.short"));
  }

  private static void pay(UUID run) {
    payouts.act(
        TREASURER,
        desks -> {
          desks.payouts().export(run, PayoutFormat.TABLE, TREASURER);
          desks.payouts().notePaid(new MatchDebit(run, 1, "debit", 7_000, BANK, TODAY), TREASURER);
        });
  }

  /** Spends or gives until the fund holds so much. */
  private static void leave(long pence) {
    books(
        books -> {
          LedgerDesk desk = books.desk();
          desk.openAccount(
              new OpenAccount(
                  SPENT, AccountKind.EXPENSE, "Spent", Optional.of(FUND), Optional.empty()),
              JOB);
          long more = pence - kept(books).pence();
          boolean gift = more > 0;
          UUID against = gift ? id("money " + FUND) : SPENT;
          desk.post(
              new PostEntry(
                  UUID.randomUUID(),
                  TODAY,
                  gift ? EntryReason.DONATION : EntryReason.EXPENSE,
                  "to begin with",
                  Optional.empty(),
                  List.of(new Posting(BANK, more), new Posting(against, -more))),
              JOB);
          return more;
        });
  }

  private static KeptFund fund() {
    return books(PayoutWithinFundIT::kept);
  }

  private static KeptFund kept(BooksOfTests books) {
    return books.search().funds(JOB).stream()
        .filter(fund -> fund.fund().equals(FUND))
        .findFirst()
        .orElseThrow();
  }

  private static <T> T books(Function<BooksOfTests, T> work) {
    try (EntityManager entities = payouts.database.open()) {
      entities.getTransaction().begin();
      PayoutFixture.tell(entities, JOB);
      T result = work.apply(BooksOfTests.of(entities, PayoutFixture.clock()));
      entities.getTransaction().commit();
      return result;
    }
  }
}
