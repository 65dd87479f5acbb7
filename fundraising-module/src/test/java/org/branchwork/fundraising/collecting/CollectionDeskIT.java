package org.branchwork.fundraising.collecting;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.branchwork.fundraising.api.Caller;
import org.branchwork.fundraising.api.CollectingEvent.CollectionConfirmed;
import org.branchwork.fundraising.api.CollectingEvent.CollectionCounted;
import org.branchwork.fundraising.api.CollectingEvent.CollectionWithdrawn;
import org.branchwork.fundraising.api.collecting.CollectionView;
import org.branchwork.fundraising.api.collecting.NoteCollection;
import org.branchwork.fundraising.reconciling.ReconcileFixture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Cash is counted by two. */
class CollectionDeskIT extends CollectingStory {
  private static final Map<String, Caller> CALLERS =
      Map.of(
          "treasurer", TREASURER,
          "second", SECOND,
          "approver", APPROVER,
          "auditor", AUDITOR,
          "job", ReconcileFixture.JOB);

  @ParameterizedTest
  @CsvSource({
    "second, 12345, ''",
    "approver, 12345, ''",
    "treasurer, 12345, collection.own",
    "second, 12344, collection.sum.differs",
    "second, 12346, collection.sum.differs",
    "auditor, 12345, not-allowed",
    "job, 12345, not-allowed"
  })
  void two_accounts_find_the_same_sum(String who, long pence, String refused) throws SQLException {
    Caller caller = Objects.requireNonNull(CALLERS.get(who));
    UUID cash = counted(STRIKE, 12_345);
    if (refused.isEmpty()) {
      act(caller, all -> all.collections().confirm(cash, pence, caller));
      act(caller, all -> all.collections().confirm(cash, pence, caller));
      assertThat(at.events.fired)
          .hasExactlyElementsOfTypes(CollectionCounted.class, CollectionConfirmed.class);
      refused(
          "collection.decided",
          TREASURER,
          all -> all.collections().confirm(cash, pence, TREASURER));
    } else {
      refused(refused, caller, all -> all.collections().confirm(cash, pence, caller));
    }
  }

  @Test
  void the_second_one_counts_and_does_not_copy() {
    UUID cash = counted(STRIKE, 12_345);
    assertThat(seen(TREASURER).pence()).isEqualTo(12_345);
    assertThat(seen(SECOND).pence()).isNull();
    assertThat(seen(AUDITOR).pence()).isNull();
    act(SECOND, all -> all.collections().confirm(cash, 12_345, SECOND));
    assertThat(seen(AUDITOR))
        .returns(12_345L, CollectionView::pence)
        .returns("Market square", CollectionView::place)
        .returns(TREASURER.label(), CollectionView::countedBy)
        .returns(SECOND.label(), CollectionView::confirmedBy);
  }

  private static CollectionView seen(Caller caller) {
    return cash(caller).get(0);
  }

  @Test
  void a_form_sent_twice_is_one_collection() {
    UUID id = UUID.randomUUID();
    for (int i = 0; i < 2; i++) {
      act(APPROVER, all -> all.collections().note(cash(id, STRIKE, 500), APPROVER));
    }
    assertThat(cash(AUDITOR)).hasSize(1);
    assertThat(at.events.fired).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({
    "strike-fund, Gate, 2026-11-28, 1, ''",
    "strike-fund, Gate, 2025-11-28, 100000000, ''",
    "strike-fund, Gate, 2026-11-29, 1, collection.day.malformed",
    "strike-fund, Gate, 2025-11-27, 1, collection.day.malformed",
    "strike-fund, Gate, 2026-11-28, 0, collection.sum.malformed",
    "strike-fund, Gate, 2026-11-28, 100000001, collection.sum.malformed",
    "strike-fund, ' ', 2026-11-28, 1, collection.place.malformed",
    "no-fund, ' ', 2026-11-29, 0, collection.fund.unknown collection.place.malformed"
        + " collection.day.malformed collection.sum.malformed"
  })
  void what_is_noted_is_a_sum_of_a_day_at_a_place(
      String fund, String place, LocalDate day, long pence, String refused) throws SQLException {
    UUID id = UUID.randomUUID();
    var command = new NoteCollection(id, ReconcileFixture.id(fund), place, day, pence);
    if (refused.isEmpty()) {
      act(TREASURER, all -> all.collections().note(command, TREASURER));
      assertThat(seen(TREASURER).collectedOn()).isEqualTo(day);
    } else {
      refused(refused, TREASURER, all -> all.collections().note(command, TREASURER));
    }
  }

  @Test
  void what_was_noted_wrongly_is_withdrawn_before_it_is_paid_in() throws SQLException {
    UUID wrong = confirmed(STRIKE, 500);
    act(SECOND, all -> all.collections().withdraw(wrong, SECOND));
    assertThat(at.events.fired).last().isInstanceOf(CollectionWithdrawn.class);
    assertThat(cash(AUDITOR)).isEmpty();
    refused("collection.decided", SECOND, all -> all.collections().withdraw(wrong, SECOND));
    UUID paid = confirmed(STRIKE, 500);
    paidIn("0001", paid);
    refused("collection.decided", SECOND, all -> all.collections().withdraw(paid, SECOND));
    UUID none = UUID.randomUUID();
    refused("collection.unknown", SECOND, all -> all.collections().withdraw(none, SECOND));
  }
}
