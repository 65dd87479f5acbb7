package org.branchwork.casework.targets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.branchwork.casework.cases.CaseFixture.CASEWORKER;
import static org.branchwork.casework.cases.CaseFixture.JOB;
import static org.branchwork.casework.cases.CaseFixture.LEAD;
import static org.branchwork.casework.cases.CaseFixture.OTHER;
import static org.branchwork.casework.cases.CaseFixture.enquiry;
import static org.branchwork.casework.cases.CaseFixture.formKey;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.branchwork.casework.api.Caller;
import org.branchwork.casework.api.CaseEvent.AnswerLate;
import org.branchwork.casework.api.CaseFile;
import org.branchwork.casework.api.CaseNotFound;
import org.branchwork.casework.api.CaseSearch.View;
import org.branchwork.casework.api.CaseSummary;
import org.branchwork.casework.api.CaseworkRuleBroken;
import org.branchwork.casework.api.Category;
import org.branchwork.casework.api.Outcome;
import org.branchwork.casework.api.Receipt;
import org.branchwork.casework.api.Urgency;
import org.branchwork.casework.api.queue.CaseFilter;
import org.branchwork.casework.api.targets.AnswerClock;
import org.branchwork.casework.api.targets.LateBefore;
import org.branchwork.casework.api.targets.TargetDesk;
import org.branchwork.casework.api.targets.TargetSearch;
import org.branchwork.casework.api.targets.WaitingFor;
import org.branchwork.casework.cases.CaseworkDatabase.Desks;
import org.branchwork.casework.cases.CaseworkStory;
import org.junit.jupiter.api.Test;

/**
 * When members are to be answered: asked on Monday 23 November 2026 at noon, nine to five, first
 * within 16 working hours, then within 24.
 */
class AnswerTargetIT extends CaseworkStory {

  private final UUID fresh = UUID.randomUUID();
  private final Caller worker = Caller.staff(fresh, CASEWORKER.permissions());
  private final Receipt receipt = mine();

  @Test
  void the_first_answer_is_due_sooner_than_the_next() {
    assertThat(by()).isEqualTo("2026-11-25T12:00:00Z");
    at("2026-11-24T10:00:00Z");
    reply();
    assertThat(by()).isNull();
    at("2026-11-27T16:00:00Z");
    answer(receipt, formKey(), "And now?");
    assertThat(by()).isEqualTo("2026-12-02T16:00:00Z");
    // a second word does not put the answer off
    at("2026-11-30T16:00:00Z");
    answer(receipt, formKey(), "Hello?");
    assertThat(by()).isEqualTo("2026-12-02T16:00:00Z");
  }

  @Test
  void a_pause_keeps_what_was_counted_and_no_more() {
    at("2026-11-24T10:00:00Z"); // five hours of Monday and one of Tuesday
    pause(WaitingFor.EMPLOYER);
    assertThat(by()).isNull();
    assertThat(file().clock().pausedFor()).isEqualTo(WaitingFor.EMPLOYER);
    at("2026-12-24T16:30:00Z");
    resume();
    // ten hours are left: half of one before Christmas, eight on the 29th, the rest on the 30th
    assertThat(by()).isEqualTo("2026-12-30T10:30:00Z");
  }

  @Test
  void what_the_member_writes_ends_a_pause_and_asks_for_an_answer_of_its_own() {
    at("2026-11-24T10:00:00Z");
    pause(WaitingFor.MEMBER);
    at("2026-11-26T12:00:00Z");
    answer(receipt, formKey(), "Here is the letter.");
    assertThat(by()).isEqualTo("2026-11-30T12:00:00Z");
    assertThat(file().clock().pausedFor()).isNull();
  }

  @Test
  void an_answer_ends_wait_and_pause() {
    pause(WaitingFor.EMPLOYER);
    reply();
    assertThat(file().clock().from()).isNull();
    assertThat(file().clock().pausedAt()).isNull();
  }

  @Test
  void a_closed_case_that_is_opened_again_is_not_late_at_once() {
    database.act(
        d -> d.cases().close(receipt.reference(), version(d, receipt), Outcome.LOST, worker));
    at("2026-12-10T12:00:00Z");
    database.act(d -> d.cases().reopen(receipt.reference(), version(d, receipt), worker));
    assertThat(by()).isNull();
    watch();
    assertThat(late()).isEmpty();
    // it was never answered: closing is no answer
    answer(receipt, formKey(), "Why?");
    assertThat(by()).isEqualTo("2026-12-14T12:00:00Z");
  }

  @Test
  void what_cannot_be_is_refused_and_changes_nothing() {
    refused("target.for", () -> pause(null));
    refused("target.running", this::resume);
    assertThatThrownBy(() -> pause(WaitingFor.MEMBER, "Why", OTHER))
        .isInstanceOf(CaseNotFound.class);
    refused("target.reason", () -> pause(WaitingFor.MEMBER, " ", worker));
    pause(WaitingFor.MEMBER);
    refused("target.none", () -> pause(WaitingFor.EMPLOYER));
    reply();
    refused("target.none", () -> pause(WaitingFor.EMPLOYER));
  }

  @Test
  void a_wait_that_is_too_long_is_told_of_once() {
    at("2026-11-25T11:59:59Z");
    watch();
    assertThat(late()).isEmpty();
    at("2026-11-25T12:00:00Z");
    watch();
    assertThat(late())
        .singleElement()
        .satisfies(told -> assertThat(told.caseworker()).isEqualTo(fresh));
    at("2026-11-26T12:00:00Z");
    watch();
    assertThat(late()).isEmpty();
    // paused and gone on with, it is the same wait
    pause(WaitingFor.EMPLOYER);
    resume();
    watch();
    assertThat(late()).isEmpty();
    assertThatThrownBy(() -> database.work(d -> desk(d).watch(LEAD)))
        .isInstanceOf(CaseNotFound.class);
  }

  @Test
  void nobody_is_told_at_night_at_weekends_or_on_a_bank_holiday() {
    for (String moment :
        List.of(
            "2026-11-25T17:00:00Z",
            "2026-11-28T12:00:00Z",
            "2026-12-25T12:00:00Z",
            "2026-12-28T12:00:00Z")) {
      at(moment);
      watch();
      assertThat(late()).as(moment).isEmpty();
    }
    at("2026-12-29T09:00:00Z");
    watch();
    assertThat(late()).hasSize(1);
  }

  @Test
  void what_is_paused_is_not_late_and_the_list_of_late_ones_holds_the_others() {
    Receipt paused = mine();
    pause(paused, WaitingFor.MEMBER, "The letter is missing.", worker);
    at("2026-11-25T11:59:59Z");
    assertThat(listed()).isEmpty();
    at("2026-11-25T12:00:00Z");
    assertThat(listed()).containsExactly(receipt.reference());
    watch();
    assertThat(database.told(AnswerLate.class))
        .extracting(AnswerLate::reference)
        .doesNotContain(paused.reference());
  }

  private Receipt mine() {
    Receipt sent = send(enquiry());
    triage(sent, Category.PAY, Urgency.SOON, fresh);
    database.told();
    return sent;
  }

  private static TargetDesk desk(Desks desks) {
    return desks.of(TargetDesk.class, Targets.class);
  }

  private static TargetSearch search(Desks desks) {
    return desks.of(TargetSearch.class, Targets.class);
  }

  private CaseFile file() {
    return open(receipt, worker);
  }

  /** As case page and queue say it. */
  private Instant by() {
    AnswerClock clock = file().clock();
    assertThat(row().clock()).isEqualTo(clock);
    return database.work(d -> search(d).answerBy(List.of(clock), worker)).get(clock);
  }

  private CaseSummary row() {
    return database
        .work(d -> d.lists().page(View.MINE, CaseFilter.NONE, null, 100, worker))
        .cases()
        .stream()
        .filter(each -> each.reference().equals(receipt.reference()))
        .findFirst()
        .orElseThrow();
  }

  private List<String> listed() {
    LateBefore late = database.work(d -> search(d).late(worker));
    CaseFilter filter = new CaseFilter(null, null, null, null, null, null, null, late, null);
    return database.work(d -> d.lists().page(View.MINE, filter, null, 100, worker)).cases().stream()
        .map(CaseSummary::reference)
        .toList();
  }

  private void pause(WaitingFor waitingFor) {
    pause(waitingFor, "They are to send the rota.", worker);
  }

  private void pause(WaitingFor waitingFor, String reason, Caller caller) {
    pause(receipt, waitingFor, reason, caller);
  }

  private void pause(Receipt of, WaitingFor waitingFor, String reason, Caller caller) {
    database.act(d -> desk(d).pause(of.reference(), version(d, of), waitingFor, reason, caller));
  }

  private void resume() {
    database.act(d -> desk(d).resume(receipt.reference(), version(d, receipt), worker));
  }

  private void reply() {
    database.act(
        d ->
            d.cases()
                .reply(
                    receipt.reference(),
                    version(d, receipt),
                    formKey(),
                    "Here",
                    List.of(),
                    worker));
  }

  /** As often as it takes, for what other tests left is due as well. */
  private void watch() {
    int told;
    do {
      told = database.work(d -> desk(d).watch(JOB));
    } while (told > 0);
  }

  private List<AnswerLate> late() {
    return database.told(AnswerLate.class).stream()
        .filter(told -> told.reference().equals(receipt.reference()))
        .toList();
  }

  private void at(String moment) {
    database.now(Instant.parse(moment));
  }

  private static void refused(String rule, Runnable act) {
    assertThatThrownBy(act::run)
        .isInstanceOf(CaseworkRuleBroken.class)
        .extracting("key")
        .isEqualTo(rule);
  }
}
