package org.branchwork.fundraising.reconciling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.branchwork.fundraising.reconciling.ReconcileFixture.AUDITOR;
import static org.branchwork.fundraising.reconciling.ReconcileFixture.OTHER;
import static org.branchwork.fundraising.reconciling.ReconcileFixture.PLEDGE;
import static org.branchwork.fundraising.reconciling.ReconcileFixture.STRANGER;
import static org.branchwork.fundraising.reconciling.ReconcileFixture.STRIKE;
import static org.branchwork.fundraising.reconciling.ReconcileFixture.TREASURER;
import static org.branchwork.fundraising.reconciling.ReconcileFixture.donation;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;
import org.branchwork.fundraising.api.matching.Decision.Outcome;
import org.branchwork.fundraising.api.matching.Decision.Rung;
import org.branchwork.fundraising.api.matching.MatchKind;
import org.branchwork.fundraising.api.matching.OpenLine;
import org.branchwork.fundraising.api.matching.OpenLines;
import org.branchwork.fundraising.api.matching.Share;
import org.branchwork.fundraising.api.matching.SuggestedPledge;
import org.junit.jupiter.api.Test;

/** What a treasurer finds to do. */
class ReconcileSearchIT extends ReconcileStory {

  @Test
  void lines_come_in_their_order_page_by_page_each_once() throws SQLException {
    List<UUID> lines = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      lines.add(at.line(100 + i, "LINE " + i));
    }
    at.book();
    at.place(lines.get(1), 0, donation(STRIKE, 101));
    List<UUID> seen = new ArrayList<>();
    OptionalLong after = OptionalLong.empty();
    int pages = 0;
    do {
      OptionalLong from = after;
      OpenLines page = at.ask(AUDITOR, d -> d.search().open(from, 2, AUDITOR));
      page.lines().forEach(line -> seen.add(line.line()));
      after = page.next();
      pages++;
    } while (after.isPresent());
    assertThat(seen).containsExactly(lines.get(0), lines.get(2), lines.get(3), lines.get(4));
    assertThat(pages).isEqualTo(2);
  }

  @Test
  void a_line_comes_with_what_is_suggested_and_what_the_pledge_is() throws SQLException {
    at.accept(at.booked(5_000, "SFABCDEFHE"), PLEDGE, 5_000);
    at.booked(10_000, "EASTFIELD HOSP BR SFABCDEFH3");
    OpenLine line = at.open().get(0);
    assertThat(line.suggestion().outcome()).isEqualTo(Outcome.SUGGESTED);
    assertThat(line.suggestion().card().rung()).isEqualTo(Rung.MENDED_REFERENCE);
    assertThat(line.isExact()).isFalse();
    assertThat(line.pledge())
        .isEqualTo(
            new SuggestedPledge(
                PLEDGE,
                "Eastfield Hospitals Branch",
                "strike-fund",
                15_000,
                5_000,
                LocalDate.parse("2026-10-20"),
                null,
                null));
  }

  @Test
  void a_payer_who_was_matched_before_is_known_until_that_is_undone() throws SQLException {
    UUID first = at.booked(1_000, "REF SF012345CW");
    UUID second = at.booked(500, "NO WORDS");
    at.tell(first, "089999 66374958");
    at.tell(second, "089999 66374958");
    UUID act = at.accept(first, OTHER, 1_000);
    assertThat(at.open()).singleElement().extracting(OpenLine::line).isEqualTo(second);
    assertThat(at.open().get(0).suggestion().pledge()).isEqualTo(OTHER);
    assertThat(at.open().get(0).suggestion().card().rung()).isEqualTo(Rung.KNOWN_PAYER);
    at.undo(act);
    assertThat(at.open().get(1).suggestion().pledge()).isNull();
  }

  @Test
  void the_newest_decisions_are_shown_with_their_cards() throws SQLException {
    UUID line = at.booked(20_000, "SFABCDEFHE");
    UUID act = at.place(line, 0, Share.ofPledge(PLEDGE, 15_000), donation(STRIKE, 5_000));
    assertThat(at.newest())
        .singleElement()
        .satisfies(
            newest -> {
              assertThat(newest.act()).isEqualTo(act);
              assertThat(newest.kind()).isEqualTo(MatchKind.PLACED);
              assertThat(newest.pledges()).containsExactly("SFABCDEFHE");
              assertThat(newest.funds()).containsExactly("strike-fund");
              assertThat(newest.card()).isNotNull();
              assertThat(newest.by()).isEqualTo(TREASURER.label());
            });
  }

  @Test
  void lines_in_suspense_are_a_list_of_their_own() throws SQLException {
    UUID line = at.booked(100, "WHO");
    at.act(TREASURER, d -> d.desk().keepInSuspense(UUID.randomUUID(), line, 0, TREASURER));
    assertThat(
            at.ask(AUDITOR, d -> d.search().inSuspense(OptionalLong.empty(), 9, AUDITOR)).lines())
        .singleElement()
        .extracting(OpenLine::line)
        .isEqualTo(line);
  }

  @Test
  void only_who_reads_the_books_is_shown_them() throws SQLException {
    refuses("not-allowed", STRANGER, d -> d.search().proof(STRANGER));
    refuses("not-allowed", STRANGER, d -> d.search().open(OptionalLong.empty(), 9, STRANGER));
    refuses("not-allowed", STRANGER, d -> d.search().newest(9, STRANGER));
    refuses("not-allowed", STRANGER, d -> d.search().automatic(STRANGER));
  }
}
