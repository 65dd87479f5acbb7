package org.branchwork.fundraising.reconciling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.branchwork.fundraising.reconciling.ReconcileFixture.AUDITOR;
import static org.branchwork.fundraising.reconciling.ReconcileFixture.DAY;
import static org.branchwork.fundraising.reconciling.ReconcileFixture.HARDSHIP;
import static org.branchwork.fundraising.reconciling.ReconcileFixture.NOW;
import static org.branchwork.fundraising.reconciling.ReconcileFixture.OTHER;
import static org.branchwork.fundraising.reconciling.ReconcileFixture.PLEDGE;
import static org.branchwork.fundraising.reconciling.ReconcileFixture.SECOND;
import static org.branchwork.fundraising.reconciling.ReconcileFixture.STRANGER;
import static org.branchwork.fundraising.reconciling.ReconcileFixture.STRIKE;
import static org.branchwork.fundraising.reconciling.ReconcileFixture.TREASURER;
import static org.branchwork.fundraising.reconciling.ReconcileFixture.donation;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.branchwork.fundraising.api.MatchingEvent.AutomaticMatchingSet;
import org.branchwork.fundraising.api.MatchingEvent.LinePlaced;
import org.branchwork.fundraising.api.ledger.AccountKind;
import org.branchwork.fundraising.api.ledger.EntryReason;
import org.branchwork.fundraising.api.ledger.PostEntry;
import org.branchwork.fundraising.api.ledger.Posting;
import org.branchwork.fundraising.api.matching.AcceptSuggestion;
import org.branchwork.fundraising.api.matching.LineTaken;
import org.branchwork.fundraising.api.matching.OpenLine;
import org.branchwork.fundraising.api.matching.PlaceLine;
import org.branchwork.fundraising.api.matching.ReconcileProof;
import org.branchwork.fundraising.api.matching.Share;
import org.branchwork.fundraising.api.matching.Share.Use;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Lines placed as a treasurer places them. */
class ReconcileDeskIT extends ReconcileStory {

  @Test
  void a_line_is_in_the_books_from_its_import_on() throws SQLException {
    at.line(15_000, "EASTFIELD");
    at.line(-350, "CHARGES");
    at.book();
    assertThat(at.proof()).isEqualTo(new ReconcileProof(14_650, 14_650, 0, 0, 14_650, 2, 0));
    at.book();
    assertThat(at.proof()).isEqualTo(new ReconcileProof(14_650, 14_650, 0, 0, 14_650, 2, 0));
  }

  @Test
  void what_is_accepted_pays_the_pledge_and_keeps_its_why_card_byte_for_byte() throws SQLException {
    UUID line = at.booked(15_000, "EASTFIELD HOSP BR SFABCDEFHE");
    String card = at.open().get(0).suggestion().card().text();
    UUID act = at.accept(line, PLEDGE, 15_000);
    assertThat(at.proof()).isEqualTo(new ReconcileProof(15_000, 15_000, 0, 15_000, 0, 0, 0));
    assertThat(at.one("select card from fundraising.match_decision where rule_version = 1"))
        .isEqualTo(card)
        .startsWith("rules 1\noutcome SUGGESTED\nrung EXACT_REFERENCE\npledge SFABCDEFHE\n");
    assertThat(at.events.fired)
        .last()
        .isInstanceOfSatisfying(
            LinePlaced.class,
            placed -> {
              assertThat(placed.subject()).isEqualTo(line);
              assertThat(placed.match()).isEqualTo(act);
              assertThat(placed.placedPence()).isEqualTo(15_000);
            });
  }

  @ParameterizedTest
  @CsvSource({"1, false", "14999, false", "15000, true"})
  void a_pledge_is_paid_only_when_its_allocations_reach_its_amount(long pence, boolean paid)
      throws SQLException {
    UUID line = at.booked(pence, "SFABCDEFHE");
    at.accept(line, PLEDGE, pence);
    assertThat(paidOn("SFABCDEFHE")).isEqualTo(pence);
    assertThat(paidOn("SFABCDEFHE") >= 15_000).isEqualTo(paid);
    UUID rest = at.booked(100, "SFABCDEFHE");
    assertThat(at.open().get(0).suggestion().allocatedPence())
        .isEqualTo(Math.min(100, 15_000 - pence));
    assertThat(at.open().get(0).line()).isEqualTo(rest);
  }

  @Test
  void what_is_too_much_for_the_pledge_is_given_to_its_fund() throws SQLException {
    UUID line = at.booked(15_001, "SFABCDEFHE");
    at.accept(line, PLEDGE, 15_000);
    assertThat(paidOn("SFABCDEFHE")).isEqualTo(15_000);
    assertThat(at.one(allocations(line))).isEqualTo("DONATION 1, PLEDGE 15000");
    assertThat(at.proof().fundsPence()).isEqualTo(15_001);
  }

  @Test
  void one_line_pays_several_pledges_of_several_funds_and_may_leave_a_rest() throws SQLException {
    UUID line = at.booked(20_000, "TWO PLEDGES");
    at.place(line, 0, Share.ofPledge(PLEDGE, 15_000), Share.ofPledge(OTHER, 500));
    assertThat(at.open()).singleElement().extracting(OpenLine::restPence).isEqualTo(4_500L);
    at.place(line, 1, donation(HARDSHIP, 4_500));
    assertThat(at.open()).isEmpty();
    assertThat(paidOn("SF012345CW")).isEqualTo(500);
    assertThat(at.one(allocations(line))).isEqualTo("DONATION 4500, PLEDGE 15000, PLEDGE 500");
    assertThat(at.balances()).contains("FUND hardship-fund 2026-11-01 -5000");
  }

  @Test
  void a_donation_without_a_pledge_may_name_its_donor() throws SQLException {
    UUID line = at.booked(2_000, "J LINDQVIST");
    at.place(line, 0, new Share(Use.DONATION, null, STRIKE, 1_500, "Jo Lindqvist", null));
    at.place(line, 1, donation(STRIKE, 500));
    assertThat(
            at.one(
                "select string_agg(coalesce(donor, '-'), ',' order by amount_pence)"
                    + " from fundraising.allocation"))
        .isEqualTo("-,Jo Lindqvist");
  }

  @Test
  void what_nobody_knows_stays_in_suspense_until_somebody_does() throws SQLException {
    UUID line = at.booked(700, "WHO IS THIS");
    at.act(TREASURER, d -> d.desk().keepInSuspense(UUID.randomUUID(), line, 0, TREASURER));
    assertThat(at.open()).isEmpty();
    assertThat(at.proof()).isEqualTo(new ReconcileProof(700, 700, 0, 0, 700, 0, 1));
    at.place(line, 1, donation(STRIKE, 700));
    assertThat(at.proof()).isEqualTo(new ReconcileProof(700, 700, 0, 700, 0, 0, 0));
  }

  @Test
  void what_the_bank_charges_is_paid_by_a_fund_that_has_it() throws SQLException {
    UUID charge = at.booked(-350, "CHARGES");
    UUID stamps = at.booked(-150, "STAMPS");
    List<Share> fee = List.of(Share.ofFund(Use.FEE, STRIKE, 350));
    refuses(
        "entry.fund.too-little",
        TREASURER,
        d -> d.desk().place(new PlaceLine(UUID.randomUUID(), charge, 0, fee), TREASURER));
    at.place(at.booked(500, "GIFT"), 0, donation(STRIKE, 500));
    at.place(charge, 0, fee.get(0));
    at.place(stamps, 0, Share.ofFund(Use.EXPENSE, STRIKE, 150));
    assertThat(at.proof()).isEqualTo(new ReconcileProof(0, 0, 0, 0, 0, 0, 0));
  }

  @Test
  void a_cancelled_pledge_is_paid_by_hand_and_never_by_itself() throws SQLException {
    at.database.asSuperuser(
        "update fundraising.pledge set state = 'CANCELLED', cancelled_at = now()"
            + " where reference = 'SFABCDEFHE'");
    at.act(TREASURER, d -> d.desk().switchAutomatic(true, TREASURER));
    UUID line = at.booked(15_000, "SFABCDEFHE");
    assertThat(at.acceptExact(List.of(line))).isZero();
    at.accept(line, PLEDGE, 15_000);
    assertThat(paidOn("SFABCDEFHE")).isEqualTo(15_000);
  }

  @ParameterizedTest
  @CsvSource({
    "false, 15000, SFABCDEFHE, 0",
    "true, 15000, SFABCDEFHE, 15000",
    "true, 14999, SFABCDEFHE, 0",
    "true, 15001, SFABCDEFHE, 0",
    "true, -15000, SFABCDEFHE, 0",
    "true, 15000, SFABCDEFHE SF012345CW, 0",
    "true, 15000, SFABCDEFH3, 0"
  })
  void only_an_exact_live_reference_with_the_exact_amount_matches_by_itself(
      boolean on, long pence, String text, long paid) throws SQLException {
    at.act(TREASURER, d -> d.desk().switchAutomatic(on, TREASURER));
    at.booked(pence, text);
    assertThat(paidOn("SFABCDEFHE")).isEqualTo(paid);
    String kinds = at.one("select string_agg(kind, ',') from fundraising.match_decision");
    assertThat(kinds).isEqualTo(paid > 0 ? "AUTOMATIC" : "");
  }

  @Test
  void switching_matching_by_itself_on_is_told_once() {
    int before = at.events.fired.size();
    at.act(TREASURER, d -> d.desk().switchAutomatic(true, TREASURER));
    at.act(SECOND, d -> d.desk().switchAutomatic(true, SECOND));
    assertThat(at.events.fired.subList(before, at.events.fired.size()))
        .singleElement()
        .isInstanceOfSatisfying(
            AutomaticMatchingSet.class, set -> assertThat(set.by()).isEqualTo(TREASURER.label()));
  }

  @Test
  void all_exact_ones_are_taken_at_once_and_a_second_payment_of_a_pledge_is_not_exact()
      throws SQLException {
    UUID one = at.booked(15_000, "SFABCDEFHE");
    UUID again = at.booked(15_000, "SFABCDEFHE");
    UUID other = at.booked(2_000, "SF012345CW");
    UUID none = at.booked(2_000, "NOBODY");
    List<UUID> all = List.of(again, one, other, none, UUID.randomUUID());
    assertThat(at.acceptExact(all)).isEqualTo(2);
    assertThat(at.open()).extracting(OpenLine::line).containsExactly(again, none);
  }

  @Test
  void whoever_comes_second_is_told_who_was_first_and_nothing_changes() throws SQLException {
    UUID line = at.booked(15_000, "SFABCDEFHE");
    at.accept(line, PLEDGE, 15_000);
    String before = state();
    PlaceLine late = new PlaceLine(UUID.randomUUID(), line, 0, List.of(donation(STRIKE, 1)));
    assertThatThrownBy(() -> at.act(SECOND, d -> d.desk().place(late, SECOND)))
        .isInstanceOfSatisfying(
            LineTaken.class,
            taken -> {
              assertThat(taken.by()).isEqualTo(TREASURER.label());
              assertThat(taken.at()).isEqualTo(NOW);
            });
    assertThat(state()).isEqualTo(before);
  }

  @Test
  void a_decision_sent_twice_is_one() throws SQLException {
    UUID line = at.booked(15_000, "SFABCDEFHE");
    var command = new AcceptSuggestion(UUID.randomUUID(), line, 0, PLEDGE, 15_000);
    at.act(TREASURER, d -> d.desk().accept(command, TREASURER));
    at.act(TREASURER, d -> d.desk().accept(command, TREASURER));
    assertThat(paidOn("SFABCDEFHE")).isEqualTo(15_000);
  }

  @Test
  void a_suggestion_that_changed_since_is_not_taken() throws SQLException {
    UUID line = at.booked(15_000, "SFABCDEFHE");
    UUID other = at.booked(9_000, "SFABCDEFHE");
    at.accept(other, PLEDGE, 9_000);
    var command = new AcceptSuggestion(UUID.randomUUID(), line, 0, PLEDGE, 15_000);
    refuses("line.suggestion-changed", TREASURER, d -> d.desk().accept(command, TREASURER));
    var none = new AcceptSuggestion(UUID.randomUUID(), line, 0, OTHER, 6_000);
    refuses("line.suggestion-changed", TREASURER, d -> d.desk().accept(none, TREASURER));
  }

  @Test
  void what_statement_lines_move_is_entered_by_no_hand() throws SQLException {
    at.booked(1_000, "GIFT");
    refuses("entry.of-statements", TREASURER, d -> d.books().desk().post(byHand(), TREASURER));
  }

  /** Out of suspense and back, which would change nothing. */
  private static PostEntry byHand() {
    UUID suspense =
        at.ask(AUDITOR, d -> d.books().search().accounts(AUDITOR)).stream()
            .filter(account -> account.kind() == AccountKind.SUSPENSE)
            .findFirst()
            .orElseThrow()
            .account();
    return new PostEntry(
        UUID.randomUUID(),
        DAY,
        EntryReason.RECEIPT,
        "by hand",
        Optional.empty(),
        List.of(new Posting(suspense, 100), new Posting(suspense, -100)));
  }

  @Test
  void only_who_keeps_the_books_decides() throws SQLException {
    UUID line = at.booked(100, "GIFT");
    refuses(
        "not-allowed",
        STRANGER,
        d -> d.desk().keepInSuspense(UUID.randomUUID(), line, 0, STRANGER));
    refuses(
        "line.unknown",
        TREASURER,
        d -> d.desk().keepInSuspense(UUID.randomUUID(), UUID.randomUUID(), 0, TREASURER));
  }

  private static long paidOn(String reference) throws SQLException {
    return Long.parseLong(
        at.one(
            "select fundraising.paid_on(id) from fundraising.pledge where reference = '"
                + reference
                + "'"));
  }

  private static String allocations(UUID line) {
    return "select string_agg(use || ' ' || amount_pence, ', ' order by use, amount_pence desc)"
        + " from fundraising.allocation where line = '"
        + line
        + "'";
  }
}
