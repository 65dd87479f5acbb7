package org.branchwork.fundraising.collecting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.branchwork.fundraising.reconciling.ReconcileFixture.PLEDGE;
import static org.branchwork.fundraising.reconciling.ReconcileFixture.SAVINGS;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.branchwork.fundraising.api.CollectingEvent.ChequeReturned;
import org.branchwork.fundraising.api.PaymentReference;
import org.branchwork.fundraising.api.collecting.ChequeState;
import org.branchwork.fundraising.api.collecting.ChequeView;
import org.branchwork.fundraising.api.collecting.FittingLine;
import org.branchwork.fundraising.api.collecting.ReceiveCheque;
import org.branchwork.fundraising.api.collecting.ReturnCheque;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Cheques: received, banked, cleared or returned. */
class ChequeDeskIT extends CollectingStory {

  @Test
  void a_cheque_is_received_banked_and_cleared_once_its_line_is_found() throws SQLException {
    UUID cheque = cheque(15_000, PLEDGE);
    assertThat(shown().get(0).state()).isEqualTo(ChequeState.RECEIVED);
    refused("cheque.not-matched", TREASURER, all -> all.cheques().clear(cheque, TREASURER));
    UUID slip = paidIn("0001", cheque);
    assertThat(shown().get(0))
        .returns(ChequeState.BANKED, ChequeView::state)
        .returns("0001", ChequeView::slip);
    refused("cheque.paid-in", TREASURER, all -> all.cheques().withdraw(cheque, TREASURER));
    refused("cheque.not-matched", TREASURER, all -> all.cheques().clear(cheque, TREASURER));
    match(slip, at.booked(15_000, "COUNTER CREDIT"), 0);
    act(TREASURER, all -> all.cheques().clear(cheque, TREASURER));
    assertThat(shown()).isEmpty();
    refused("cheque.decided", TREASURER, all -> all.cheques().clear(cheque, TREASURER));
    UUID out = at.booked(-15_000, "UNPAID CHEQUE");
    refused(
        "cheque.decided", TREASURER, all -> all.cheques().returned(back(cheque, out), TREASURER));
  }

  @Test
  void a_returned_cheque_leaves_the_books_as_if_only_the_rest_had_come() throws SQLException {
    UUID cash = confirmed(STRIKE, 10_000);
    UUID cheque = cheque(15_000, PLEDGE);
    UUID in = at.booked(25_000, "COUNTER CREDIT 0001");
    match(paidIn("0001", cash, cheque), in, 0);
    UUID out = at.booked(-15_000, "UNPAID CHEQUE 000123");
    assertThat(fittingCheques())
        .containsExactly(new FittingLine(cheque, out, 0, DAY, "UNPAID CHEQUE 000123"));
    ReturnCheque command = back(cheque, out);
    act(TREASURER, all -> all.cheques().returned(command, TREASURER));
    act(TREASURER, all -> all.cheques().returned(command, TREASURER));
    assertThat(at.balances())
        .contains("BANK - 2026-11-01 10000", "FUND strike-fund 2026-11-01 -10000")
        .doesNotContain("SUSPENSE", "UNEXPLAINED");
    assertThat(at.one("select count(*) from fundraising.pledge_paid")).isEqualTo("0");
    assertThat(slips()).singleElement().matches(slip -> slip.matched() && slip.pence() == 10_000);
    assertThat(at.events.fired).last().isInstanceOf(ChequeReturned.class);
    assertThat(shown()).isEmpty();
  }

  @Test
  void two_cheques_of_one_slip_come_back_one_after_the_other() throws SQLException {
    UUID cash = confirmed(STRIKE, 10_000);
    UUID first = cheque(15_000, PLEDGE);
    UUID second = cheque(700, null);
    match(paidIn("0001", cash, first, second), at.booked(25_700, "COUNTER CREDIT 0001"), 0);
    UUID firstOut = at.booked(-15_000, "UNPAID CHEQUE");
    act(TREASURER, all -> all.cheques().returned(back(first, firstOut), TREASURER));
    UUID secondOut = at.booked(-700, "UNPAID CHEQUE");
    act(TREASURER, all -> all.cheques().returned(back(second, secondOut), TREASURER));
    assertThat(at.balances())
        .contains("BANK - 2026-11-01 10000", "FUND strike-fund 2026-11-01 -10000")
        .doesNotContain("SUSPENSE", "UNEXPLAINED");
  }

  @Test
  void a_slip_of_one_cheque_that_came_back_has_nothing_on_it() throws SQLException {
    UUID cheque = cheque(15_000, PLEDGE);
    UUID slip = paidIn("0001", cheque);
    match(slip, at.booked(15_000, "COUNTER CREDIT 0001"), 0);
    UUID out = at.booked(-15_000, "UNPAID CHEQUE 000123");
    act(TREASURER, all -> all.cheques().returned(back(cheque, out), TREASURER));
    assertThat(at.balances()).isEmpty();
    refused("paying-in.returned", TREASURER, all -> all.payingIns().takeBack(slip, TREASURER));
  }

  @ParameterizedTest
  @CsvSource({
    "main, -14999, lines.apart",
    "main, -15001, lines.apart",
    "main, 15000, lines.apart",
    "savings, -15000, lines.apart"
  })
  void a_cheque_comes_back_by_a_line_of_its_sum_out_of_the_same_account(
      String account, long pence, String refused) throws SQLException {
    UUID cheque = cheque(15_000, PLEDGE);
    match(paidIn("0001", cheque), at.booked(15_000, "COUNTER CREDIT 0001"), 0);
    at.booked(50_000, "BEFORE");
    UUID out;
    if (account.equals("savings")) {
      at.line(SAVINGS, DAY, 40_000, "BEFORE");
      out = at.line(SAVINGS, DAY, pence, "UNPAID CHEQUE");
      at.book();
    } else {
      out = at.booked(pence, "UNPAID CHEQUE");
    }
    refused(refused, TREASURER, all -> all.cheques().returned(back(cheque, out), TREASURER));
  }

  @Test
  void why_a_cheque_came_back_is_said_and_only_once_its_line_was_found() throws SQLException {
    UUID cheque = cheque(15_000, PLEDGE);
    at.booked(50_000, "BEFORE");
    UUID out = at.booked(-15_000, "UNPAID CHEQUE");
    refused(
        "cheque.reason.malformed",
        TREASURER,
        all ->
            all.cheques()
                .returned(new ReturnCheque(UUID.randomUUID(), cheque, out, 0, " "), TREASURER));
    refused(
        "cheque.not-matched",
        TREASURER,
        all -> all.cheques().returned(back(cheque, out), TREASURER));
  }

  @ParameterizedTest
  @CsvSource({
    "Ann Example, 000123, 1, strike, 2026-11-28, ''",
    "Ann Example, 000123, 1, pledge, 2026-11-28, ''",
    "' ', 000123, 1, strike, 2026-11-28, cheque.drawer.malformed",
    "Ann Example, 12a, 1, strike, 2026-11-28, cheque.number.malformed",
    "Ann Example, 12345678901, 1, strike, 2026-11-28, cheque.number.malformed",
    "Ann Example, 000123, 0, strike, 2026-11-28, cheque.sum.malformed",
    "Ann Example, 000123, 1, none, 2026-11-28, cheque.fund.unknown",
    "Ann Example, 000123, 1, no-pledge, 2026-11-28, cheque.pledge.unknown",
    "Ann Example, 000123, 1, strike, 2026-11-29, cheque.day.malformed"
  })
  void a_cheque_has_a_drawer_a_number_a_sum_and_what_it_is_for(
      String drawer, String number, long pence, String what, LocalDate day, String refused)
      throws SQLException {
    PaymentReference pledge =
        switch (what) {
          case "pledge" -> PLEDGE;
          case "no-pledge" -> PaymentReference.of("000000");
          default -> null;
        };
    UUID fund = what.equals("strike") ? STRIKE : null;
    var command = new ReceiveCheque(UUID.randomUUID(), drawer, number, pence, fund, pledge, day);
    if (refused.isEmpty()) {
      act(TREASURER, all -> all.cheques().receive(command, TREASURER));
      act(TREASURER, all -> all.cheques().receive(command, TREASURER));
      assertThat(at.events.fired).hasSize(1);
    } else {
      refused(refused, TREASURER, all -> all.cheques().receive(command, TREASURER));
    }
  }

  @Test
  void who_drew_a_cheque_is_told_to_those_who_keep_or_approve_the_books() throws SQLException {
    cheque(15_000, null);
    assertThat(cheques(TREASURER).get(0).drawer()).isEqualTo("Ann Example");
    assertThat(shown().get(0).drawer()).isNull();
    refused("not-allowed", APPROVER, all -> all.cheques().withdraw(UUID.randomUUID(), APPROVER));
  }

  private static ReturnCheque back(UUID cheque, UUID line) {
    return new ReturnCheque(UUID.randomUUID(), cheque, line, 0, "refer to drawer");
  }

  private static List<ChequeView> shown() {
    return cheques(AUDITOR);
  }
}
