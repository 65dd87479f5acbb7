package org.branchwork.fundraising.reconciling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.branchwork.fundraising.reconciling.ReconcileFixture.ACCOUNT;
import static org.branchwork.fundraising.reconciling.ReconcileFixture.AUDITOR;
import static org.branchwork.fundraising.reconciling.ReconcileFixture.DAY;
import static org.branchwork.fundraising.reconciling.ReconcileFixture.FILE;
import static org.branchwork.fundraising.reconciling.ReconcileFixture.OTHER;
import static org.branchwork.fundraising.reconciling.ReconcileFixture.STRIKE;
import static org.branchwork.fundraising.reconciling.ReconcileFixture.TREASURER;

import java.sql.SQLException;
import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;
import org.branchwork.fundraising.api.PaymentReference;
import org.branchwork.fundraising.api.matching.ExactLines;
import org.branchwork.fundraising.funds.FundraisingDatabase;
import org.junit.jupiter.api.Test;

/** The exact lines that can be accepted at once, on whatever page they stand. */
class ExactLinesIT extends ReconcileStory {

  private static ExactLines exact(long after, int most) {
    OptionalLong from = after == 0 ? OptionalLong.empty() : OptionalLong.of(after);
    return at.ask(AUDITOR, d -> d.search().open(from, most, AUDITOR)).exact();
  }

  @Test
  void exact_lines_of_every_page_are_offered_with_their_sum() throws SQLException {
    UUID first = at.line(15_000, "SFABCDEFHE");
    at.line(1, "WHO");
    at.line(14_999, "PART OF SFABCDEFHE");
    UUID last = at.line(2_000, "SF012345CW");
    at.book();
    ExactLines all = exact(0, 1);
    assertThat(all.lines()).containsExactly(first, last);
    assertThat(all.pence()).isEqualTo(17_000);
    assertThat(all.left()).isZero();
    assertThat(all.looked()).isEqualTo(4);
    assertThat(exact(1, 1)).isEqualTo(all);
    assertThat(at.acceptExact(all.lines())).isEqualTo(2);
    assertThat(exact(0, 1).lines()).isEmpty();
  }

  @Test
  void of_two_lines_for_one_pledge_the_first_is_exact_as_the_desk_takes_them() throws SQLException {
    UUID first = at.line(2_000, "SF012345CW");
    at.line(2_000, "SF012345CW AGAIN");
    at.book();
    assertThat(exact(0, 25).lines()).containsExactly(first);
    assertThat(at.acceptExact(exact(0, 25).lines())).isEqualTo(1);
    assertThat(exact(0, 25).lines()).isEmpty();
  }

  @Test
  void each_instalment_of_a_recurring_pledge_is_exact_in_its_turn() throws SQLException {
    at.database.asSuperuser(
        FundraisingDatabase.AS_IT_IS,
        "update fundraising.pledge set recurrence = 'MONTHLY' where reference = '"
            + OTHER.shown()
            + "'");
    for (int month = 1; month <= 3; month++) {
      UUID line = at.booked(2_000, OTHER.shown());
      assertThat(exact(0, 25).lines()).containsExactly(line);
      assertThat(at.acceptExact(List.of(line))).isEqualTo(1);
      assertThat(
              at.one(
                  "select d.amount_pence from fundraising.pledge_paid d"
                      + " join fundraising.pledge p on p.id = d.pledge where p.reference = '"
                      + OTHER.shown()
                      + "'"))
          .isEqualTo(String.valueOf(2_000 * month));
    }
  }

  @Test
  void what_is_left_in_suspense_is_not_offered() throws SQLException {
    UUID line = at.booked(2_000, OTHER.shown());
    at.act(TREASURER, d -> d.desk().keepInSuspense(UUID.randomUUID(), line, 0, TREASURER));
    assertThat(exact(0, 25).lines()).isEmpty();
    assertThat(
            at.ask(AUDITOR, d -> d.search().inSuspense(OptionalLong.empty(), 25, AUDITOR)).exact())
        .isEqualTo(ExactLines.NONE);
  }

  @Test
  void at_most_200_are_offered_at_once_and_how_many_are_left_is_told() throws SQLException {
    plant(201, 0);
    at.book();
    ExactLines offered = exact(0, 25);
    assertThat(offered.lines()).hasSize(200);
    assertThat(offered.left()).isEqualTo(1);
    assertThat(offered.pence()).isEqualTo(200 * 700);
    assertThat(at.acceptExact(offered.lines())).isEqualTo(200);
    assertThat(exact(0, 25).lines()).hasSize(1);
    assertThat(exact(0, 25).left()).isZero();
  }

  @Test
  void the_first_thousand_open_lines_are_looked_at() throws SQLException {
    plant(1, 1_000);
    at.book();
    assertThat(exact(0, 25)).isEqualTo(new ExactLines(List.of(), 0, 0, 1_000));
    at.place(
        at.ask(AUDITOR, d -> d.search().open(OptionalLong.empty(), 1, AUDITOR))
            .lines()
            .get(0)
            .line(),
        0,
        ReconcileFixture.donation(STRIKE, 1));
    assertThat(exact(0, 25).lines()).hasSize(1);
  }

  /** Some lines that nobody knows, and then pledges of 7 pounds, each with its line. */
  private static void plant(int exact, int unknown) throws SQLException {
    at.database.asSuperuser(
        FundraisingDatabase.AS_IT_IS,
        ("insert into fundraising.statement_line (id, account, booked_on, amount_pence, text, key,"
                + " occurrence, file, line) select gen_random_uuid(), '%s', '%s', 1, 'WHO',"
                + " encode(sha256('x'), 'hex'), n, '%s', n from generate_series(10001, %d) n")
            .formatted(ACCOUNT, DAY, FILE, 10_000 + unknown));
    for (int i = 1; i <= exact; i++) {
      PaymentReference reference = PaymentReference.of("%06d".formatted(i));
      at.pledge(reference, STRIKE, 700, "Donor " + i);
      at.line(700, reference.shown());
    }
  }
}
