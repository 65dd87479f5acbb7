package org.branchwork.fundraising.reconciling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.branchwork.fundraising.reconciling.ReconcileFixture.ACCOUNT;
import static org.branchwork.fundraising.reconciling.ReconcileFixture.AUDITOR;
import static org.branchwork.fundraising.reconciling.ReconcileFixture.DAY;
import static org.branchwork.fundraising.reconciling.ReconcileFixture.SAVINGS;
import static org.branchwork.fundraising.reconciling.ReconcileFixture.STRANGER;
import static org.branchwork.fundraising.reconciling.ReconcileFixture.STRIKE;
import static org.branchwork.fundraising.reconciling.ReconcileFixture.TREASURER;
import static org.branchwork.fundraising.reconciling.ReconcileFixture.donation;

import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.branchwork.fundraising.api.matching.JoinLines;
import org.branchwork.fundraising.api.matching.OppositeLine;
import org.branchwork.fundraising.api.matching.PrepareRefund;
import org.branchwork.fundraising.api.matching.ReconcileProof;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a line of one account of the branch may be joined with at another. */
class OppositeLinesIT extends ReconcileStory {

  private static List<OppositeLine> opposite(UUID line) {
    return at.ask(AUDITOR, d -> d.search().opposite(line, AUDITOR));
  }

  @ParameterizedTest
  @CsvSource({
    "savings, 5000, 0, true",
    "savings, 5000, 7, true",
    "savings, 5000, -7, true",
    "savings, 5000, 8, false",
    "savings, 5000, -8, false",
    "savings, 4999, 0, false",
    "savings, 5001, 0, false",
    "savings, -5000, 0, false",
    "account, 5000, 0, false"
  })
  void as_much_the_other_way_at_another_account_within_a_week_is_offered(
      String account, long pence, int days, boolean offered) throws SQLException {
    UUID out = at.line(ACCOUNT, DAY, -5_000, "TO SAVINGS");
    UUID other = at.line(ReconcileFixture.id(account), DAY.plusDays(days), pence, "OTHER");
    at.book();
    assertThat(opposite(out))
        .extracting(OppositeLine::line)
        .containsExactlyElementsOf(offered ? List.of(other) : List.of());
    assertThat(opposite(other))
        .extracting(OppositeLine::line)
        .containsExactlyElementsOf(offered ? List.of(out) : List.of());
  }

  @Test
  void the_nearest_day_comes_first_and_at_most_five_do() throws SQLException {
    UUID out = at.line(ACCOUNT, DAY, -5_000, "TO SAVINGS");
    for (int day : new int[] {6, 5, 4, 3, 2, 1}) {
      at.line(SAVINGS, DAY.plusDays(day), 5_000, "AFTER " + day);
    }
    at.book();
    assertThat(opposite(out))
        .extracting(OppositeLine::text)
        .containsExactly("AFTER 1", "AFTER 2", "AFTER 3", "AFTER 4", "AFTER 5");
  }

  @Test
  void what_is_offered_joins_also_out_of_suspense_and_is_undone() throws SQLException {
    UUID out = at.line(ACCOUNT, DAY, -5_000, "TO SAVINGS");
    UUID in = at.line(SAVINGS, DAY.plusDays(1), 5_000, "FROM CURRENT");
    at.book();
    at.act(TREASURER, d -> d.desk().keepInSuspense(UUID.randomUUID(), in, 0, TREASURER));
    OppositeLine found = opposite(out).get(0);
    assertThat(found).isEqualTo(new OppositeLine(in, "Branch", DAY.plusDays(1), "FROM CURRENT", 1));
    UUID act = UUID.randomUUID();
    JoinLines both = new JoinLines(act, out, 0, found.line(), found.seen());
    at.act(TREASURER, d -> d.desk().join(both, TREASURER));
    assertThat(at.proof()).isEqualTo(new ReconcileProof(0, 0, 0, 0, 0, 0, 0));
    assertThat(opposite(out)).isEmpty();
    at.undo(act);
    assertThat(opposite(out)).extracting(OppositeLine::line).containsExactly(in);
  }

  @Test
  void what_is_placed_in_part_or_to_be_paid_back_is_not_offered() throws SQLException {
    UUID out = at.line(ACCOUNT, DAY, -5_000, "OUT");
    UUID placed = at.line(SAVINGS, DAY, 5_000, "IN");
    UUID owed = at.line(SAVINGS, DAY, 5_000, "NOT OURS");
    at.book();
    at.tell(owed, "089999 66374123");
    at.place(placed, 0, donation(STRIKE, 1));
    UUID refund = UUID.randomUUID();
    PrepareRefund command = new PrepareRefund(refund, owed, 1, "not ours", null);
    at.act(TREASURER, d -> d.refunds().prepare(command, TREASURER));
    assertThat(opposite(out)).isEmpty();
    assertThat(opposite(placed)).isEmpty();
    assertThat(opposite(owed)).isEmpty();
    at.act(TREASURER, d -> d.refunds().withdraw(refund, TREASURER));
    assertThat(opposite(out)).extracting(OppositeLine::line).containsExactly(owed);
  }

  @Test
  void only_who_reads_the_books_is_shown_it_and_an_unknown_line_has_none() throws SQLException {
    refuses("not-allowed", STRANGER, d -> d.search().opposite(UUID.randomUUID(), STRANGER));
    assertThat(opposite(UUID.randomUUID())).isEmpty();
  }
}
