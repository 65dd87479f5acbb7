package org.branchwork.fundraising.pledges;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.branchwork.fundraising.pledges.GivingFixture.TODAY;
import static org.branchwork.fundraising.pledges.GivingFixture.TREASURER;
import static org.branchwork.fundraising.pledges.GivingFixture.VISITOR;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.branchwork.fundraising.api.GivingEvent.AppealTotalsMoved;
import org.branchwork.fundraising.api.pledges.PledgeKind;
import org.branchwork.fundraising.api.pledges.PledgeReceipt;
import org.branchwork.fundraising.api.pledges.PublicTotals;
import org.branchwork.fundraising.pledges.GiftsOfTests.Payer;
import org.branchwork.fundraising.pledges.GivingFixture.Giver;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** No giver's sum follows from the public figures, nor from two versions of them. */
class PublicTotalsIT {
  private static GivingFixture giving;

  @BeforeAll
  static void start() throws SQLException {
    giving = new GivingFixture();
  }

  @AfterAll
  static void stop() throws Exception {
    giving.close();
  }

  @BeforeEach
  void begin() throws SQLException {
    giving.begin();
  }

  /** Somebody whom nothing ties to anybody else promises something. */
  private static PledgeReceipt promised(long pence) {
    String name = "Donor " + UUID.randomUUID();
    return promised(
        PledgeKind.PERSON,
        pence,
        null,
        new Giver(name, name.replace(' ', '.') + "@x.y", null, false));
  }

  private static PledgeReceipt promised(
      PledgeKind kind, long pence, @Nullable LocalDate meetingOn, Giver giver) {
    return giving.make(giving.pledge(kind, pence, meetingOn, giver), VISITOR);
  }

  private static PledgeReceipt branch(long pence, boolean named) {
    Giver giver = new Giver("Branch " + UUID.randomUUID(), null, null, named);
    return promised(PledgeKind.BRANCH, pence, TODAY, giver);
  }

  private static List<PledgeReceipt> paid(int many, long pence) throws SQLException {
    List<PledgeReceipt> all = new ArrayList<>();
    for (int i = 0; i < many; i++) {
      all.add(promised(pence));
      giving.pay(all.get(i), pence);
    }
    return all;
  }

  @Test
  void fewer_than_five_givers_are_in_no_public_figure() throws SQLException {
    paid(PublicTotals.GROUP - 1, 1_000);
    assertThat(giving.totals()).isEqualTo(PublicTotals.NONE);
    paid(1, 1_000);
    assertThat(giving.totals()).isEqualTo(PublicTotals.of(5_000, 0, 5_000, 5));
  }

  @Test
  void promises_without_money_behind_them_move_no_figure_and_come_in_with_those_that_have()
      throws SQLException {
    for (int i = 0; i < 6; i++) {
      promised(1_000);
    }
    paid(PublicTotals.GROUP - 1, 1_000);
    assertThat(giving.totals()).isEqualTo(PublicTotals.NONE);
    paid(1, 1_000);
    assertThat(giving.totals()).isEqualTo(PublicTotals.of(11_000, 0, 5_000, 11));
  }

  @Test
  void four_pledges_invented_and_even_paid_by_one_account_do_not_tell_the_fifth()
      throws SQLException {
    giving.pay(promised(4_321), 4_321);
    for (int i = 0; i < PublicTotals.GROUP - 1; i++) {
      PledgeReceipt invented = promised(100);
      assertThat(giving.totals()).isEqualTo(PublicTotals.NONE);
      Payer payer = new Payer("Alias " + i, "089999 12345678", "FPI " + i);
      giving.gifts.paid(invented.reference(), 100, payer);
      assertThat(giving.totals()).isEqualTo(PublicTotals.NONE);
    }
  }

  @Test
  void what_the_branch_took_itself_is_more_than_words() {
    for (int i = 0; i < PublicTotals.GROUP; i++) {
      Giver giver = new Giver("Donor " + i, null, null, false);
      giving.make(giving.pledge(PledgeKind.PERSON, 1_000, null, giver), TREASURER);
    }
    assertThat(giving.totals()).isEqualTo(PublicTotals.of(5_000, 0, 0, 5));
  }

  @ParameterizedTest
  @CsvSource({
    "Jo Lindqvist, jo@x.y, 01632 960 111, Somebody, 1, NAME, Jo Lindqvist, ' JO  lindqvist', false",
    "-, jo@x.y, 01632 960 111, Payer, 1, EMAIL, -, JO@X.Y, false",
    "-, -, 01632 960 111, Payer, 1, TELEPHONE, -, +44 1632 960111, false",
    "-, -, -, Payer, 1, ACCOUNT, -, 1, false",
    "-, -, -, Payer, 1, PAYER, -, PAYER, false",
    "-, -, -, -, -, WORDS, -, FPI J LINDQVIST REF 77, false",
    "-, -, -, -, -, WORDS, -, FPI S OTHER REF 77, true",
    "-, -, -, Payer, 1, ACCOUNT, -, 2, true"
  })
  void givers_of_whom_one_thing_is_the_same_count_once(
      String name,
      String email,
      String telephone,
      String payer,
      String account,
      String what,
      String ignored,
      String same,
      boolean counts)
      throws SQLException {
    paid(PublicTotals.GROUP - 2, 1_000);
    giving.gifts.paid(
        promised(PledgeKind.PERSON, 1_000, null, giver(name, email, telephone)).reference(),
        1_000,
        payer(payer, account, "FPI J LINDQVIST REF 12"));
    Giver other =
        switch (what) {
          case "NAME" -> giver(same, "-", "-");
          case "EMAIL" -> giver("-", same, "-");
          case "TELEPHONE" -> giver("-", "-", same);
          default -> giver("-", "-", "-");
        };
    Payer second =
        switch (what) {
          case "ACCOUNT" -> payer("Another", same, "FPI");
          case "PAYER" -> payer(same, "-", "FPI");
          case "WORDS" -> payer("-", "-", same);
          default -> payer("Another", "9", "FPI");
        };
    giving.gifts.paid(promised(PledgeKind.PERSON, 1_000, null, other).reference(), 1_000, second);
    assertThat(giving.totals().paidPence()).isEqualTo(counts ? 5_000 : 0);
  }

  private static Giver giver(String name, String email, String telephone) {
    return new Giver(told(name), told(email), told(telephone), false);
  }

  private static Payer payer(String name, String account, String text) {
    boolean known = !account.equals("-");
    return new Payer(told(name), known ? "089999 1234567" + account : null, text);
  }

  private static @Nullable String told(String typed) {
    return typed.equals("-") ? null : typed.strip();
  }

  @Test
  void two_givers_are_one_when_a_third_gift_ties_them() throws SQLException {
    paid(PublicTotals.GROUP - 2, 1_000);
    giving.gifts.given(1_000, payer("-", "1", "FPI"), "Jo");
    giving.gifts.given(1_000, payer("-", "2", "FPI"), "Sam");
    giving.gifts.given(1_000, payer("-", "2", "FPI"), "Jo");
    assertThat(giving.totals().paidPence()).isZero();
  }

  @Test
  void what_a_branch_gives_that_is_to_be_named_counts_at_once_and_no_more_than_once()
      throws SQLException {
    PledgeReceipt receipt = branch(15_000, true);
    assertThat(giving.totals()).isEqualTo(PublicTotals.of(15_000, 15_000, 0, 1));
    giving.pay(receipt, 15_000);
    assertThat(giving.totals()).isEqualTo(PublicTotals.of(15_000, 15_000, 15_000, 1));
    giving.cancel(receipt);
    assertThat(giving.totals()).isEqualTo(PublicTotals.of(0, 0, 15_000, 1));
  }

  @Test
  void a_branch_that_is_not_to_be_named_is_merged_in_each_figure_by_itself() throws SQLException {
    giving.pay(branch(15_000, false), 15_000);
    assertThat(giving.totals()).isEqualTo(PublicTotals.NONE);
    paid(PublicTotals.GROUP - 1, 1_000);
    assertThat(giving.totals()).isEqualTo(PublicTotals.of(19_000, 0, 19_000, 5));
    for (int i = 1; i < PublicTotals.GROUP; i++) {
      giving.pay(branch(1_000, false), 1_000);
    }
    assertThat(giving.totals().agreedPence()).isEqualTo(19_000);
  }

  @Test
  void what_is_given_without_a_pledge_comes_in_with_a_group_and_leaves_with_one()
      throws SQLException {
    List<UUID> gifts = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      gifts.add(giving.gifts.given(700, Payer.named("Payer " + i), i == 0 ? "Jo" : null));
      assertThat(giving.totals().paidPence()).isEqualTo(i < 4 ? 0 : 3_500);
    }
    for (int i = 0; i < 5; i++) {
      giving.gifts.undo(gifts.get(i));
      assertThat(giving.totals().paidPence()).isEqualTo(i < 3 ? 3_500 : 1_400);
    }
  }

  @Test
  void a_match_that_is_undone_and_made_again_is_no_change() throws SQLException {
    List<PledgeReceipt> all = paid(5, 1_000);
    assertThat(giving.totals().paidPence()).isEqualTo(5_000);
    for (PledgeReceipt one : all) {
      giving.pay(one, 1_000);
    }
    giving.gifts.given(4_321, Payer.named("Jo"), null);
    assertThat(giving.totals().paidPence()).isEqualTo(5_000);
  }

  @Test
  void one_person_who_cancels_moves_no_public_figure() throws SQLException {
    List<PledgeReceipt> all = paid(6, 1_000);
    PublicTotals before = giving.totals();
    giving.cancel(all.get(0));
    assertThat(giving.totals()).isEqualTo(before);
    for (PledgeReceipt receipt : all.subList(1, 5)) {
      giving.cancel(receipt);
    }
    assertThat(giving.totals().pledgedPence()).isEqualTo(1_000);
  }

  @Test
  void the_figures_tell_that_they_moved_and_only_then() throws SQLException {
    paid(5, 1_000);
    giving.events.fired.clear();
    giving.totals();
    giving.totals();
    assertThat(giving.events.fired).hasOnlyElementsOfType(AppealTotalsMoved.class).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({"4, false", "5, true", "6, true"})
  void how_many_donors_there_are_is_told_from_five_on(long donors, boolean told) {
    assertThat(PublicTotals.of(1, 0, 0, donors).donors().isPresent()).isEqualTo(told);
  }

  @Test
  void a_visitor_moves_no_figure() {
    assertThat(catchThrowable(() -> giving.ask(VISITOR, all -> all.desk().moveTotals(VISITOR))))
        .hasMessage("not-allowed");
    assertThat(
            catchThrowable(
                () -> giving.reached(VISITOR, "select * from fundraising.show_totals(1)")))
        .hasMessageContaining("moved by a job");
  }
}
