package org.branchwork.fundraising.reconciling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.branchwork.fundraising.reconciling.ReconcileFixture.ACCOUNT;
import static org.branchwork.fundraising.reconciling.ReconcileFixture.DAY;
import static org.branchwork.fundraising.reconciling.ReconcileFixture.PLEDGE;
import static org.branchwork.fundraising.reconciling.ReconcileFixture.SAVINGS;
import static org.branchwork.fundraising.reconciling.ReconcileFixture.STRIKE;
import static org.branchwork.fundraising.reconciling.ReconcileFixture.TREASURER;
import static org.branchwork.fundraising.reconciling.ReconcileFixture.donation;

import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.branchwork.fundraising.api.PaymentReference;
import org.branchwork.fundraising.api.matching.JoinLines;
import org.branchwork.fundraising.api.matching.PlaceLine;
import org.branchwork.fundraising.api.matching.ReconcileProof;
import org.branchwork.fundraising.api.matching.Share;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Shares that pledges, funds and other lines refuse, and lines that are one movement. */
class SharesIT extends ReconcileStory {

  @Test
  void a_pledge_or_fund_that_is_not_there_is_refused() throws SQLException {
    UUID line = at.booked(1_000, "GIFT");
    refused(line, "line.share.pledge", Share.ofPledge(PaymentReference.of("ZZZZZZ"), 1));
    refused(line, "line.share.fund", donation(UUID.randomUUID(), 1));
    UUID unkept = UUID.randomUUID();
    at.database.asSuperuser(
        "insert into fundraising.fund (public_id, slug, name, purpose, currency)"
            + " values ('%s', 'unkept', 'Unkept', 'x', 'GBP')".formatted(unkept));
    refused(line, "line.share.no-books", donation(unkept, 1));
  }

  @Test
  void what_is_left_of_a_line_is_the_most_that_is_placed() throws SQLException {
    UUID line = at.booked(1_000, "GIFT");
    at.place(line, 0, donation(STRIKE, 999));
    refuses(
        "line.shares.too-much",
        TREASURER,
        d ->
            d.desk()
                .place(
                    new PlaceLine(UUID.randomUUID(), line, 1, List.of(donation(STRIKE, 2))),
                    TREASURER));
    at.place(line, 1, donation(STRIKE, 1));
  }

  @Test
  void money_between_two_accounts_is_one_movement_and_no_income() throws SQLException {
    UUID out = at.line(ACCOUNT, DAY, -5_000, "TO SAVINGS");
    UUID in = at.line(SAVINGS, DAY.plusDays(1), 5_000, "FROM CURRENT");
    at.book();
    UUID act = UUID.randomUUID();
    at.act(TREASURER, d -> d.desk().join(new JoinLines(act, out, 0, in, 0), TREASURER));
    assertThat(at.proof()).isEqualTo(new ReconcileProof(0, 0, 0, 0, 0, 0, 0));
    at.undo(act);
    assertThat(at.proof()).isEqualTo(new ReconcileProof(0, 0, 0, 0, 0, 2, 0));
  }

  @ParameterizedTest
  @CsvSource({
    "account, -5000, savings, 4999",
    "account, 5000, savings, 5000",
    "account, -5000, account, 5000"
  })
  void lines_that_are_no_one_movement_are_not_joined(String from, long out, String to, long in)
      throws SQLException {
    UUID one = at.line(ReconcileFixture.id(from), DAY, out, "OUT");
    UUID other = at.line(ReconcileFixture.id(to), DAY, in, "IN");
    at.book();
    JoinLines both = new JoinLines(UUID.randomUUID(), one, 0, other, 0);
    refuses("lines.apart", TREASURER, d -> d.desk().join(both, TREASURER));
  }

  @Test
  void a_line_that_is_placed_in_part_is_not_joined() throws SQLException {
    UUID out = at.line(ACCOUNT, DAY, -5_000, "OUT");
    UUID in = at.line(SAVINGS, DAY, 5_000, "IN SFABCDEFHE");
    at.book();
    at.place(in, 0, Share.ofPledge(PLEDGE, 1));
    JoinLines both = new JoinLines(UUID.randomUUID(), out, 0, in, 1);
    refuses("lines.apart", TREASURER, d -> d.desk().join(both, TREASURER));
  }

  private static void refused(UUID line, String key, Share share) throws SQLException {
    PlaceLine command = new PlaceLine(UUID.randomUUID(), line, 0, List.of(share));
    refuses(key, TREASURER, d -> d.desk().place(command, TREASURER));
  }
}
