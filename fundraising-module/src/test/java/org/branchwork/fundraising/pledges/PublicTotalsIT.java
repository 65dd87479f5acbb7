package org.branchwork.fundraising.pledges;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.branchwork.fundraising.pledges.GivingFixture.TODAY;
import static org.branchwork.fundraising.pledges.GivingFixture.TREASURER;
import static org.branchwork.fundraising.pledges.GivingFixture.VISITOR;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.branchwork.fundraising.api.GivingEvent.AppealTotalsMoved;
import org.branchwork.fundraising.api.pledges.PledgeKind;
import org.branchwork.fundraising.api.pledges.PledgeReceipt;
import org.branchwork.fundraising.api.pledges.PublicTotals;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** No gift of a person follows from the public figures, nor from two versions of them. */
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

  @Test
  void fewer_than_five_persons_are_in_no_public_figure() {
    for (int i = 1; i < PublicTotals.GROUP; i++) {
      giving.person(1_000);
      assertThat(giving.totals()).isEqualTo(PublicTotals.NONE);
    }
    giving.person(1_000);
    assertThat(giving.totals()).isEqualTo(PublicTotals.of(5_000, 0, 0, 5));
  }

  @Test
  void what_a_branch_agreed_counts_at_once_and_no_more_than_once() throws SQLException {
    PledgeReceipt receipt = giving.make(giving.pledge(PledgeKind.BRANCH, 15_000, TODAY), TREASURER);
    assertThat(giving.totals()).isEqualTo(PublicTotals.of(15_000, 15_000, 0, 1));
    giving.pay(receipt, 15_000);
    assertThat(giving.totals()).isEqualTo(PublicTotals.of(15_000, 15_000, 15_000, 1));
    giving.cancel(receipt);
    assertThat(giving.totals()).isEqualTo(PublicTotals.of(0, 0, 15_000, 1));
  }

  @Test
  void one_person_who_cancels_moves_no_public_figure() {
    List<PledgeReceipt> all = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      all.add(giving.person(1_000));
    }
    PublicTotals before = giving.totals();
    giving.cancel(all.get(0));
    assertThat(giving.totals()).isEqualTo(before);
    for (PledgeReceipt receipt : all.subList(1, 5)) {
      giving.cancel(receipt);
    }
    assertThat(giving.totals().pledgedPence()).isEqualTo(1_000);
  }

  @Test
  void the_figures_tell_that_they_moved_and_only_then() {
    for (int i = 0; i < 5; i++) {
      giving.person(1_000);
    }
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

  @ParameterizedTest
  @CsvSource({"1", "2", "3"})
  void between_two_versions_of_a_figure_nobody_or_at_least_five_persons_changed(long seed)
      throws SQLException {
    Random random = new Random(seed);
    List<PledgeReceipt> all = new ArrayList<>();
    Map<String, Long> pledged = new HashMap<>();
    Map<String, Long> paid = new HashMap<>();
    Map<String, Long> shownPledged = new HashMap<>();
    Map<String, Long> shownPaid = new HashMap<>();
    PublicTotals before = giving.totals();
    int moves = 0;
    for (int i = 0; i < 60; i++) {
      if (all.isEmpty() || random.nextInt(10) < 5) {
        long pence = 100 + random.nextInt(10_000);
        PledgeReceipt made = giving.person(pence);
        all.add(made);
        pledged.put(made.reference(), pence);
      } else if (random.nextBoolean()) {
        PledgeReceipt gone = all.get(random.nextInt(all.size()));
        giving.cancel(gone);
        pledged.put(gone.reference(), 0L);
      } else {
        PledgeReceipt payer = all.get(random.nextInt(all.size()));
        long pence = 1 + random.nextInt(5_000);
        giving.pay(payer, pence);
        paid.put(payer.reference(), pence);
      }
      PublicTotals now = giving.totals();
      moves += moved(before.pledgedPence(), now.pledgedPence(), shownPledged, pledged);
      moves += moved(before.paidPence(), now.paidPence(), shownPaid, paid);
      before = now;
    }
    assertThat(moves).isPositive();
  }

  /** Holds one figure against the gifts behind it, and takes it as the last version shown. */
  private static int moved(
      long before, long now, Map<String, Long> shown, Map<String, Long> present) {
    if (before == now) {
      return 0;
    }
    long changed =
        present.entrySet().stream()
            .filter(one -> !one.getValue().equals(shown.getOrDefault(one.getKey(), 0L)))
            .count();
    assertThat(changed).isGreaterThanOrEqualTo(PublicTotals.GROUP);
    assertThat(now).isEqualTo(present.values().stream().mapToLong(Long::longValue).sum());
    shown.clear();
    shown.putAll(present);
    return 1;
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
