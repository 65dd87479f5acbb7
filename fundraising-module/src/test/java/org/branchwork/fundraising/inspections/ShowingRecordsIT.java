package org.branchwork.fundraising.inspections;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;
import org.branchwork.fundraising.api.InspectionEvent.RecordsShown;
import org.branchwork.fundraising.api.inspections.InspectionDesk;
import org.branchwork.fundraising.api.inspections.ShownPage;
import org.branchwork.fundraising.api.inspections.ShownRecords;
import org.branchwork.fundraising.api.ledger.EntryReason;
import org.branchwork.fundraising.api.ledger.JournalEntry;
import org.branchwork.fundraising.api.matching.AcceptSuggestion;
import org.branchwork.fundraising.reconciling.Desks;
import org.branchwork.fundraising.reconciling.ReconcileFixture;
import org.junit.jupiter.api.Test;

/** What a member is shown, and the log of it. */
class ShowingRecordsIT extends InspectionStory {
  private static final LocalDate FIRST = LocalDate.parse("2026-10-01");

  @Test
  void exactly_the_entries_of_the_days_that_were_asked_for_are_shown() throws SQLException {
    for (String day : List.of("2026-09-30", "2026-10-01", "2026-10-31", "2026-11-01")) {
      at.line(ReconcileFixture.ACCOUNT, LocalDate.parse(day), 700, "COUNTER CREDIT");
    }
    at.book();
    ShownRecords shown = show(underWay(), 0);
    assertThat(shown.entries())
        .extracting(entry -> entry.entry().occurredOn())
        .containsExactly(FIRST, LocalDate.parse("2026-10-31"));
    assertThat(shown.account().orElseThrow().openingPence()).isEqualTo(700);
    assertThat(shown.account().orElseThrow().receiptsPence()).isEqualTo(1_400);
    assertThat(shown.account().orElseThrow().closingPence()).isEqualTo(2_100);
    assertThat(shown.next()).isEmpty();
  }

  @Test
  void each_page_that_is_shown_is_in_the_log() throws SQLException {
    int entries = InspectionDesk.PAGE + 1;
    for (int i = 0; i < entries; i++) {
      at.line(
          i % 2 == 0 ? ReconcileFixture.ACCOUNT : ReconcileFixture.SAVINGS,
          FIRST.plusDays(i / 2),
          700,
          "COUNTER CREDIT");
    }
    at.book();
    UUID request = underWay();
    at.events.fired.clear();
    ShownRecords first = show(request, 0);
    assertThat(first.entries()).hasSize(InspectionDesk.PAGE);
    assertThat(first.account()).isPresent();
    long last = first.entries().get(InspectionDesk.PAGE - 1).entry().number();
    assertThat(first.next()).isEqualTo(OptionalLong.of(last));
    ShownRecords second = show(request, last);
    assertThat(second.entries()).hasSize(1);
    assertThat(second.account()).isEmpty();
    assertThat(second.next()).isEmpty();
    assertThat(show(request, entries).entries()).isEmpty();
    List<ShownPage> log = log(request);
    assertThat(log)
        .extracting(
            ShownPage::firstEntry, ShownPage::lastEntry, ShownPage::entries, ShownPage::account)
        .containsExactly(tuple(last + 1, last + 1, 1, false), tuple(1L, last, 50, true));
    assertThat(log).allMatch(page -> page.by().equals(TREASURER.label()));
    assertThat(at.events.fired).hasExactlyElementsOfTypes(RecordsShown.class, RecordsShown.class);
    OptionalLong before = OptionalLong.of(log.get(0).place());
    List<ShownPage> older =
        ask(TREASURER, all -> all.search().shown(request, before, 1, TREASURER));
    assertThat(older).containsExactly(log.get(1));
  }

  @Test
  void records_are_shown_only_while_the_inspection_is_under_way() throws SQLException {
    at.line(ReconcileFixture.ACCOUNT, FIRST, 700, "COUNTER CREDIT");
    at.book();
    String refused = "inspection.not-under-way";
    UUID request = asked(true);
    refused(refused, TREASURER, all -> all.desk().show(request, 0, TREASURER));
    act(TREASURER, all -> all.desk().offer(request, TODAY, TREASURER));
    refused(refused, TREASURER, all -> all.desk().show(request, 0, TREASURER));
    act(TREASURER, all -> all.desk().begin(request, TREASURER));
    assertThat(show(request, 0).entries()).hasSize(1);
    act(TREASURER, all -> all.desk().end(request, TREASURER));
    refused(refused, TREASURER, all -> all.desk().show(request, 0, TREASURER));
    assertThat(log(request)).hasSize(1);
  }

  @Test
  void a_payment_is_shown_by_itself_and_no_donor_bank_line_or_bank_detail_with_it()
      throws SQLException {
    UUID line = at.line(ReconcileFixture.ACCOUNT, FIRST, 15_000, "QUOKKA BRANCH SFABCDEFHE");
    at.line(ReconcileFixture.ACCOUNT, FIRST, 700, "WOMBAT GIFT");
    at.book();
    at.database.ask(
        TREASURER,
        entities -> {
          Desks.of(entities, at.events)
              .desk()
              .accept(
                  new AcceptSuggestion(UUID.randomUUID(), line, 0, ReconcileFixture.PLEDGE, 15_000),
                  TREASURER);
          return "done";
        });
    List<JournalEntry> shown = show(underWay(), 0).entries();
    assertThat(shown)
        .extracting(entry -> entry.entry().reason(), entry -> entry.lines().get(0).pence())
        .containsExactly(
            tuple(EntryReason.RECEIPT, 15_700L), tuple(EntryReason.ALLOCATION, 15_000L));
    assertThat(shown.toString())
        .doesNotContainIgnoringCase("quokka")
        .doesNotContainIgnoringCase("wombat")
        .doesNotContain("Eastfield", "SFABCDEFHE", "66374958", "089999");
  }
}
