package org.branchwork.fundraising.reconciling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.branchwork.fundraising.reconciling.ReconcileFixture.DAY;
import static org.branchwork.fundraising.reconciling.ReconcileFixture.OTHER;
import static org.branchwork.fundraising.reconciling.ReconcileFixture.PLEDGE;
import static org.branchwork.fundraising.reconciling.ReconcileFixture.SECOND;
import static org.branchwork.fundraising.reconciling.ReconcileFixture.STRIKE;
import static org.branchwork.fundraising.reconciling.ReconcileFixture.TREASURER;
import static org.branchwork.fundraising.reconciling.ReconcileFixture.donation;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;
import org.branchwork.fundraising.api.MatchingEvent.MatchUndone;
import org.branchwork.fundraising.api.matching.OpenLine;
import org.branchwork.fundraising.api.matching.Share;
import org.branchwork.fundraising.api.matching.Share.Use;
import org.branchwork.fundraising.api.matching.UndoMatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Decisions taken back: state before + match + undo = state before, for all balances. */
class UndoingIT extends ReconcileStory {

  @ParameterizedTest
  @ValueSource(strings = {"accepted", "over", "split", "suspense", "donation", "fee"})
  void a_match_that_is_undone_leaves_every_balance_as_it_was(String what) throws SQLException {
    at.place(at.booked(900, "BEFORE"), 0, donation(STRIKE, 900));
    UUID line = at.booked(what.equals("fee") ? -700 : 20_000, "SFABCDEFHE");
    String before = at.balances();
    UUID act = act(what, line);
    assertThat(at.balances().equals(before)).isEqualTo(what.equals("suspense"));
    at.undo(act);
    assertThat(at.balances()).isEqualTo(before);
    assertThat(at.open()).singleElement().extracting(OpenLine::seen).isEqualTo(2);
    assertThat(
            at.one(
                "select fundraising.paid_on(id) from fundraising.pledge where reference ="
                    + " 'SFABCDEFHE'"))
        .isEqualTo("0");
    assertThat(at.events.fired)
        .last()
        .isInstanceOfSatisfying(
            MatchUndone.class, undone -> assertThat(undone.match()).isEqualTo(act));
  }

  private static UUID act(String what, UUID line) {
    return switch (what) {
      case "accepted", "over" -> at.accept(line, PLEDGE, 15_000);
      case "split" ->
          at.place(line, 0, Share.ofPledge(PLEDGE, 15_000), Share.ofPledge(OTHER, 2_000));
      case "suspense" -> {
        UUID act = UUID.randomUUID();
        at.act(TREASURER, d -> d.desk().keepInSuspense(act, line, 0, TREASURER));
        yield act;
      }
      case "donation" -> at.place(line, 0, donation(STRIKE, 20_000));
      default -> at.place(line, 0, Share.ofFund(Use.FEE, STRIKE, 700));
    };
  }

  @Test
  void after_its_period_was_closed_a_match_is_undone_in_the_open_one() throws SQLException {
    UUID line = at.booked(15_000, "SFABCDEFHE");
    UUID act = at.accept(line, PLEDGE, 15_000);
    LocalDate november = LocalDate.parse("2026-11-01");
    at.act(TREASURER, d -> d.books().periods().close(november, "the month is over", TREASURER));
    String closed = at.trialBalance(november).toString();
    at.undo(act);
    assertThat(at.trialBalance(november)).hasToString(closed);
    assertThat(
            at.one("select occurred_on from fundraising.ledger_entry where reverses is not null"))
        .isEqualTo("2026-12-01");
    assertThat(at.proof().suspensePence()).isEqualTo(15_000);
    at.accept(line, 2, PLEDGE, 15_000);
    assertThat(at.proof().suspensePence()).isZero();
  }

  @Test
  void a_line_of_a_closed_day_is_booked_on_the_first_open_one() throws SQLException {
    at.booked(100, "GIFT");
    LocalDate november = LocalDate.parse("2026-11-01");
    at.act(TREASURER, d -> d.books().periods().close(november, "the month is over", TREASURER));
    at.booked(200, "LATE");
    assertThat(
            at.one(
                "select string_agg(occurred_on::text, ',' order by number)"
                    + " from fundraising.ledger_entry"))
        .isEqualTo(DAY + ",2026-12-01");
  }

  @Test
  void what_was_undone_is_placed_again_and_undone_again() throws SQLException {
    UUID line = at.booked(500, "GIFT");
    at.undo(at.place(line, 0, donation(STRIKE, 500)));
    at.undo(at.place(line, 2, donation(STRIKE, 400)));
    UUID third = at.place(line, 4, donation(STRIKE, 300));
    assertThat(at.proof().fundsPence()).isEqualTo(300);
    assertThat(at.newest())
        .singleElement()
        .satisfies(newest -> assertThat(newest.act()).isEqualTo(third))
        .satisfies(newest -> assertThat(newest.funds()).containsExactly("strike-fund"));
  }

  @Test
  void a_match_is_undone_once_and_the_same_undoing_sent_twice_is_one() throws SQLException {
    UUID act = at.place(at.booked(500, "GIFT"), 0, donation(STRIKE, 500));
    UndoMatch undo = new UndoMatch(UUID.randomUUID(), act, "a mistake");
    at.act(TREASURER, d -> d.desk().undo(undo, TREASURER));
    at.act(TREASURER, d -> d.desk().undo(undo, TREASURER));
    UndoMatch again = new UndoMatch(UUID.randomUUID(), act, "once more");
    refuses("match.undone", SECOND, d -> d.desk().undo(again, SECOND));
    UndoMatch undoing = new UndoMatch(UUID.randomUUID(), undo.act(), "the undoing");
    refuses("match.unknown", SECOND, d -> d.desk().undo(undoing, SECOND));
    UndoMatch unknown = new UndoMatch(UUID.randomUUID(), UUID.randomUUID(), "nothing");
    refuses("match.unknown", SECOND, d -> d.desk().undo(unknown, SECOND));
  }

  @Test
  void what_was_given_and_spent_since_is_not_taken_back() throws SQLException {
    UUID act = at.place(at.booked(500, "GIFT"), 0, donation(STRIKE, 500));
    at.place(at.booked(-1, "CHARGE"), 0, Share.ofFund(Use.FEE, STRIKE, 1));
    UndoMatch undo = new UndoMatch(UUID.randomUUID(), act, "a mistake");
    refuses("entry.fund.too-little", TREASURER, d -> d.desk().undo(undo, TREASURER));
  }

  @ParameterizedTest
  @CsvSource({"''", "'  '", "write to a@example.org", "account 66374958", "tab\there"})
  void a_reason_is_given_and_names_nobody(String reason) throws SQLException {
    UUID act = at.place(at.booked(500, "GIFT"), 0, donation(STRIKE, 500));
    UndoMatch undo = new UndoMatch(UUID.randomUUID(), act, reason);
    refuses("match.reason", TREASURER, d -> d.desk().undo(undo, TREASURER));
  }

  @ParameterizedTest
  @CsvSource({"200, true", "201, false"})
  void a_reason_has_at_most_200_characters(int length, boolean taken) throws SQLException {
    UUID act = at.place(at.booked(500, "GIFT"), 0, donation(STRIKE, 500));
    UndoMatch undo = new UndoMatch(UUID.randomUUID(), act, "ö".repeat(length));
    if (taken) {
      at.act(TREASURER, d -> d.desk().undo(undo, TREASURER));
      assertThat(at.proof().fundsPence()).isZero();
    } else {
      refuses("match.reason", TREASURER, d -> d.desk().undo(undo, TREASURER));
    }
  }
}
