package org.branchwork.fundraising.collecting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.branchwork.fundraising.reconciling.ReconcileFixture.PLEDGE;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.branchwork.fundraising.api.CollectingEvent.PaidIn;
import org.branchwork.fundraising.api.CollectingEvent.PayingInMatched;
import org.branchwork.fundraising.api.collecting.FittingLine;
import org.branchwork.fundraising.api.collecting.MatchPayingIn;
import org.branchwork.fundraising.api.collecting.PayIn;
import org.branchwork.fundraising.api.collecting.PayingInView;
import org.branchwork.fundraising.api.matching.LineTaken;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is taken to the bank with one slip is one line of the bank and one decision. */
class PayingInIT extends CollectingStory {

  @ParameterizedTest
  @CsvSource({"31499, false", "31500, true", "31501, false", "-31500, false"})
  void a_slip_is_matched_to_a_line_of_exactly_its_sum(long pence, boolean matched)
      throws SQLException {
    UUID slip = slip();
    if (pence < 0) {
      at.booked(50_000, "BEFORE");
    }
    UUID line = at.booked(pence, "COUNTER CREDIT 0001");
    UUID act = UUID.randomUUID();
    var command = new MatchPayingIn(act, slip, line, 0, null);
    if (matched) {
      act(TREASURER, all -> all.payingIns().match(command, TREASURER));
      act(TREASURER, all -> all.payingIns().match(command, TREASURER));
      assertThat(at.one("select count(distinct act) from fundraising.match_decision"))
          .isEqualTo("1");
      assertThat(at.events.fired).last().isInstanceOf(PayingInMatched.class);
      assertThat(shown().matched()).isTrue();
    } else {
      refused("paying-in.differs", TREASURER, all -> all.payingIns().match(command, TREASURER));
    }
  }

  @Test
  void the_lines_that_fit_a_slip_are_those_of_which_its_sum_is_left() throws SQLException {
    UUID slip = slip();
    UUID fits = at.booked(31_500, "COUNTER CREDIT 0001");
    at.booked(31_501, "ANOTHER");
    at.booked(-31_500, "ANOTHER");
    assertThat(fittingSlips())
        .containsExactly(new FittingLine(slip, fits, 0, DAY, "COUNTER CREDIT 0001"));
    match(slip, fits, 0);
    assertThat(fittingSlips()).isEmpty();
  }

  @Test
  void cash_and_cheques_go_to_their_funds_and_pledges() throws SQLException {
    UUID line = at.booked(31_500, "COUNTER CREDIT 0001");
    match(slip(), line, 0);
    assertThat(
            at.one(
                "select string_agg(a.use || ' ' || f.slug || ' ' || a.amount_pence || ' '"
                    + " || coalesce(a.donor, '-'), ', ' order by a.use, a.amount_pence)"
                    + " from fundraising.allocation a"
                    + " join fundraising.fund f on f.public_id = a.fund"))
        .isEqualTo(
            "DONATION strike-fund 500 Ann Example, DONATION hardship-fund 6000 -,"
                + " DONATION strike-fund 10000 -, PLEDGE strike-fund 15000 -");
    assertThat(at.one("select amount_pence from fundraising.pledge_paid")).isEqualTo("15000");
    assertThat(at.balances()).doesNotContain("SUSPENSE");
  }

  @Test
  void a_match_that_is_undone_leaves_the_slip_waiting_for_its_line() throws SQLException {
    UUID slip = slip();
    UUID line = at.booked(31_500, "COUNTER CREDIT 0001");
    String before = at.balances();
    UUID act = match(slip, line, 0);
    refused(
        "paying-in.matched",
        TREASURER,
        all ->
            all.payingIns()
                .match(new MatchPayingIn(UUID.randomUUID(), slip, line, 1, null), TREASURER));
    refused("paying-in.matched", TREASURER, all -> all.payingIns().takeBack(slip, TREASURER));
    at.undo(act);
    assertThat(at.balances()).isEqualTo(before);
    assertThat(shown().matched()).isFalse();
    match(slip, line, 2);
    assertThat(shown().matched()).isTrue();
  }

  @Test
  void whoever_comes_second_to_a_line_is_told() throws SQLException {
    UUID slip = slip();
    UUID line = at.booked(31_500, "COUNTER CREDIT 0001");
    at.undo(match(slip, line, 0));
    assertThatThrownBy(() -> match(slip, line, 0)).isInstanceOf(LineTaken.class);
    assertThat(shown().matched()).isFalse();
  }

  @Test
  void a_slip_noted_wrongly_is_taken_back_and_what_was_on_it_waits_again() throws SQLException {
    UUID cash = confirmed(STRIKE, 500);
    UUID wrong = paidIn("0001", cash);
    refused("paying-in.item", TREASURER, all -> all.payingIns().payIn(pay("2", cash), TREASURER));
    act(TREASURER, all -> all.payingIns().takeBack(wrong, TREASURER));
    refused("paying-in.unknown", TREASURER, all -> all.payingIns().takeBack(wrong, TREASURER));
    paidIn("0001", cash);
    assertThat(shown()).returns(500L, PayingInView::pence).returns(1, PayingInView::items);
  }

  @ParameterizedTest
  @ValueSource(strings = {"unconfirmed", "withdrawn", "paid-in", "unknown", "given-back"})
  void only_confirmed_cash_and_cheques_that_are_here_are_paid_in(String what) throws SQLException {
    UUID item =
        switch (what) {
          case "unconfirmed" -> counted(STRIKE, 500);
          case "withdrawn", "paid-in" -> confirmed(STRIKE, 500);
          case "given-back" -> cheque(500, null);
          default -> UUID.randomUUID();
        };
    switch (what) {
      case "withdrawn" -> act(SECOND, all -> all.collections().withdraw(item, SECOND));
      case "paid-in" -> paidIn("0001", item);
      case "given-back" -> act(TREASURER, all -> all.cheques().withdraw(item, TREASURER));
      default -> {}
    }
    UUID good = confirmed(STRIKE, 700);
    refused(
        "paying-in.item", TREASURER, all -> all.payingIns().payIn(pay("9", good, item), TREASURER));
  }

  @ParameterizedTest
  @CsvSource({
    "A-0001, 2026-11-28, 1, ''",
    "'', 2026-11-28, 1, paying-in.slip.malformed",
    "123456789012345678901, 2026-11-28, 1, paying-in.slip.malformed",
    "1 2, 2026-11-28, 1, paying-in.slip.malformed",
    "1, 2026-11-29, 1, paying-in.day.malformed",
    "'', 2026-11-29, 0, paying-in.slip.malformed paying-in.day.malformed paying-in.empty"
  })
  void a_slip_has_a_number_a_day_and_something_on_it(
      String number, LocalDate day, int items, String refused) throws SQLException {
    UUID cash = confirmed(STRIKE, 500);
    PayIn command = new PayIn(UUID.randomUUID(), number, day, List.of(cash).subList(0, items));
    if (refused.isEmpty()) {
      act(TREASURER, all -> all.payingIns().payIn(command, TREASURER));
      act(TREASURER, all -> all.payingIns().payIn(command, TREASURER));
      assertThat(at.events.fired)
          .last()
          .isInstanceOfSatisfying(PaidIn.class, told -> assertThat(told.pence()).isEqualTo(500));
    } else {
      refused(refused, TREASURER, all -> all.payingIns().payIn(command, TREASURER));
    }
  }

  @Test
  void a_day_has_each_slip_once() throws SQLException {
    paidIn("0001", confirmed(STRIKE, 500));
    UUID other = confirmed(STRIKE, 700);
    refused(
        "paying-in.slip.taken",
        TREASURER,
        all -> all.payingIns().payIn(pay("0001", other), TREASURER));
  }

  private static PayIn pay(String slip, UUID... items) {
    return new PayIn(UUID.randomUUID(), slip, DAY, List.of(items));
  }

  /** Two collections of two funds, a cheque that is given and one for a pledge. */
  private static UUID slip() {
    return paidIn(
        "0001",
        confirmed(STRIKE, 10_000),
        confirmed(HARDSHIP, 6_000),
        cheque(500, null),
        cheque(15_000, PLEDGE));
  }

  private static PayingInView shown() {
    return slips().get(0);
  }
}
