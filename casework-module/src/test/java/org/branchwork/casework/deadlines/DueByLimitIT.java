package org.branchwork.casework.deadlines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.branchwork.casework.cases.CaseFixture.CASEWORKER;
import static org.branchwork.casework.cases.CaseFixture.LEAD;
import static org.branchwork.casework.cases.CaseFixture.enquiry;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.branchwork.casework.api.Caller;
import org.branchwork.casework.api.CasePage;
import org.branchwork.casework.api.CaseSearch.View;
import org.branchwork.casework.api.CaseSummary;
import org.branchwork.casework.api.Category;
import org.branchwork.casework.api.Outcome;
import org.branchwork.casework.api.Receipt;
import org.branchwork.casework.api.Urgency;
import org.branchwork.casework.api.queue.CaseFilter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A case is due by its next step or its nearest time limit. The safe day is 12 February 2027. */
class DueByLimitIT extends LimitStory {

  /** A caseworker whom no other test knows, so that nothing else is listed. */
  private final UUID fresh = UUID.randomUUID();

  private final Caller worker = Caller.staff(fresh, CASEWORKER.permissions());
  private final Receipt receipt = mine();

  @ParameterizedTest
  @CsvSource({
    "2027-01-14T23:59:59Z, false",
    "2027-01-15T00:00:00Z, true",
    "2027-02-12T12:00:00Z, true",
    "2027-03-30T12:00:00Z, true"
  })
  void a_case_is_due_from_28_days_before_its_limit_until_somebody_deals_with_it(
      String moment, boolean due) {
    at(moment);
    assertThat(due()).isEqualTo(due ? List.of(receipt.reference()) : List.of());
    assertThat(counted()).isEqualTo(due ? 1 : 0);
  }

  @Test
  void the_earlier_of_step_and_limit_decides_the_place() {
    at("2027-02-01T12:00:00Z");
    Receipt step = mine();
    Receipt later = mine();
    step(step, LocalDate.of(2027, 2, 3));
    step(later, LocalDate.of(2027, 2, 20));
    assertThat(due()).startsWith(step.reference()).hasSize(3);
    assertThat(row(later).dueOn()).isEqualTo("2027-02-20");
    assertThat(row(later).actOn()).isEqualTo("2027-02-12");
    assertThat(row(step).actOn()).isEqualTo("2027-02-03");
    // a page at a time tells them all, once each
    CasePage first = page(View.DUE, CaseFilter.NONE, null, 2);
    CasePage second = page(View.DUE, CaseFilter.NONE, first.next(), 2);
    assertThat(first.cases()).hasSize(2);
    assertThat(second.cases()).hasSize(1).doesNotContainAnyElementsOf(first.cases());
  }

  @Test
  void a_limit_that_is_met_withdrawn_or_replaced_counts_no_more() {
    at("2027-01-10T12:00:00Z");
    // an earlier one in its place, and then none
    set(receipt, LocalDate.of(2026, 11, 1), first(receipt).id(), "An earlier act.", LEAD);
    assertThat(row(receipt).actOn()).isEqualTo("2027-01-31");
    database.act(
        d ->
            desk(d)
                .meet(receipt.reference(), first(receipt).id(), "6001234/2026", "Receipt.", LEAD));
    assertThat(due()).isEmpty();
    assertThat(
            database.count(
                "casework.case_file where limit_safe_on is not null and reference = '"
                    + receipt.reference()
                    + "'"))
        .isZero();
  }

  @Test
  void a_limit_that_had_passed_when_it_was_set_makes_nothing_due() {
    at("2026-12-01T12:00:00Z");
    set(receipt, LocalDate.of(2020, 1, 1), null, null, worker);
    assertThat(due()).isEmpty();
  }

  @Test
  void days_asked_for_are_days_of_limits_too_and_a_closed_case_goes_by_its_step() {
    CaseFilter day = days(LocalDate.of(2027, 2, 12));
    assertThat(page(View.MINE, day, null, 5).cases()).hasSize(1);
    assertThat(page(View.MINE, days(LocalDate.of(2027, 2, 13)), null, 5).cases()).isEmpty();
    database.act(
        d -> d.cases().close(receipt.reference(), version(d, receipt), Outcome.LOST, worker));
    assertThat(page(View.CLOSED, day, null, 5).cases()).isEmpty();
    database.act(d -> d.cases().reopen(receipt.reference(), version(d, receipt), worker));
    assertThat(page(View.MINE, day, null, 5).cases()).hasSize(1);
  }

  private Receipt mine() {
    Receipt sent = send(enquiry());
    triage(sent, Category.PAY, Urgency.SOON, fresh);
    return sent;
  }

  private static CaseFilter days(LocalDate day) {
    return new CaseFilter(null, null, null, null, null, day, day, null, null);
  }

  private CasePage page(View view, CaseFilter filter, String after, int limit) {
    return database.work(d -> d.lists().page(view, filter, after, limit, worker));
  }

  private CaseSummary row(Receipt of) {
    return page(View.MINE, CaseFilter.NONE, null, 100).cases().stream()
        .filter(each -> each.reference().equals(of.reference()))
        .findFirst()
        .orElseThrow();
  }

  private List<String> due() {
    return page(View.DUE, CaseFilter.NONE, null, 100).cases().stream()
        .map(CaseSummary::reference)
        .toList();
  }

  private int counted() {
    return database.work(d -> d.lists().counts(worker)).of(View.DUE);
  }

  private void step(Receipt of, LocalDate on) {
    database.act(d -> d.cases().setDue(of.reference(), version(d, of), on, worker));
  }
}
