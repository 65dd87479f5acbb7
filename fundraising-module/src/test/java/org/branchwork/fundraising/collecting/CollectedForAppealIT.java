package org.branchwork.fundraising.collecting;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.branchwork.fundraising.api.collecting.MatchPayingIn;
import org.branchwork.fundraising.api.collecting.ReturnCheque;
import org.branchwork.fundraising.reconciling.ReconcileFixture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Cash and cheques count for an appeal as any other gift does. */
class CollectedForAppealIT extends CollectingStory {
  private static final UUID WINTER = ReconcileFixture.id("winter");
  private static final UUID SPRING = ReconcileFixture.id("spring");

  private static void open(UUID appeal) throws SQLException {
    at.database.asSuperuser(
        ("insert into fundraising.appeal (id, slug, fund, title, text, opens_on, published)"
                + " values ('%s', 'a-%s', '%s', 'Appeal', 'For pay', '2026-11-01', true)")
            .formatted(appeal, appeal, STRIKE));
  }

  /** What the public reads once the portal's job let the figures follow. */
  private static String paid(UUID appeal) throws SQLException {
    at.direct(ReconcileFixture.JOB, "select * from fundraising.show_totals(5)");
    return at.one(
        "select paid_pence from fundraising.public_totals(array['%s'::uuid])".formatted(appeal));
  }

  private static void match(UUID slip, UUID line, @Nullable UUID appeal) {
    var command = new MatchPayingIn(UUID.randomUUID(), slip, line, 0, appeal);
    act(TREASURER, all -> all.payingIns().match(command, TREASURER));
  }

  @Test
  void a_collection_counts_at_once_for_it_is_of_many_and_a_cheque_of_one_giver_waits()
      throws SQLException {
    open(WINTER);
    UUID slip = paidIn("0001", confirmed(STRIKE, 12_000), cheque(700, null));
    UUID line = at.booked(12_700, "COUNTER CREDIT 0001");
    UUID act = match(slip, line, 0);
    assertThat(paid(WINTER)).isEqualTo("12000");
    at.undo(act);
    assertThat(paid(WINTER)).isEmpty();
    match(slip, line, 2);
    assertThat(paid(WINTER)).isEqualTo("12000");
  }

  @Test
  void of_several_open_appeals_one_is_chosen_for_the_slip_and_kept_when_a_cheque_comes_back()
      throws SQLException {
    open(WINTER);
    open(SPRING);
    UUID returned = cheque(700, null);
    UUID slip = paidIn("0001", confirmed(STRIKE, 12_000), returned, confirmed(HARDSHIP, 300));
    UUID line = at.booked(13_000, "COUNTER CREDIT 0001");
    var unchosen = new MatchPayingIn(UUID.randomUUID(), slip, line, 0, null);
    refused("line.share.appeals", TREASURER, all -> all.payingIns().match(unchosen, TREASURER));
    match(slip, line, SPRING);
    assertThat(paid(SPRING)).isEqualTo("12000");
    var back =
        new ReturnCheque(UUID.randomUUID(), returned, at.booked(-700, "RETURNED"), 0, "unpaid");
    act(TREASURER, all -> all.cheques().returned(back, TREASURER));
    assertThat(paid(SPRING)).isEqualTo("12000");
    assertThat(List.of(paid(WINTER), paid(SPRING))).containsExactly("", "12000");
  }
}
