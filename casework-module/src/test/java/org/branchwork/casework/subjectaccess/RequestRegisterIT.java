package org.branchwork.casework.subjectaccess;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.branchwork.casework.cases.CaseFixture.LEAD;
import static org.branchwork.casework.cases.CaseFixture.enquiry;
import static org.branchwork.casework.cases.CaseFixture.formKey;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.branchwork.casework.api.Caller;
import org.branchwork.casework.api.Caller.Permission;
import org.branchwork.casework.api.CaseNotFound;
import org.branchwork.casework.api.CaseworkRuleBroken;
import org.branchwork.casework.api.Receipt;
import org.branchwork.casework.api.RetentionEvent;
import org.branchwork.casework.api.subjectaccess.AccessDeed;
import org.branchwork.casework.api.subjectaccess.AccessEnd;
import org.branchwork.casework.api.subjectaccess.AccessRequest;
import org.branchwork.casework.api.subjectaccess.IdentityProof;
import org.branchwork.casework.api.subjectaccess.NewAccessRequest;
import org.branchwork.casework.api.subjectaccess.PauseReason;
import org.branchwork.casework.api.subjectaccess.ReceivedBy;
import org.branchwork.casework.retention.ErasureAsker;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The register of requests: what is written down, by whom, and in which order. */
class RequestRegisterIT extends AccessStory {

  private static final LocalDate CAME = LocalDate.of(2026, 6, 1);
  private static final String WHY = "Everything went out by post today.";

  @Test
  void a_form_sent_twice_is_one_request_and_with_other_words_refused() {
    on(CAME);
    String form = formKey();
    database.told();
    long first = database.work(d -> answering(d).record(request(CAME), form, DATA_LEAD));
    long again = database.work(d -> answering(d).record(request(CAME), form, DATA_LEAD));
    assertThat(again).isEqualTo(first);
    assertThat(database.told(RetentionEvent.AccessRequestWorked.class)).hasSize(1);
    refused("form.used", d -> d.record(request(CAME.minusDays(1)), form, DATA_LEAD));
  }

  @ParameterizedTest
  @CsvSource({
    "' ', a@b.org, 0, LETTER, subject.name",
    "Ann, ann, 0, LETTER, subject.email",
    "Ann, a b@c.org, 0, LETTER, subject.email",
    "Ann, a@b.org, 1, LETTER, subject.received-on",
    "Ann, a@b.org, , LETTER, subject.received-on",
    "Ann, a@b.org, 0, , subject.received-by"
  })
  void what_cannot_be_a_request_is_refused_by_its_field(
      String name, String email, Integer days, ReceivedBy way, String rule) {
    on(CAME);
    LocalDate received = days == null ? null : CAME.plusDays(days);
    refused(
        rule,
        d ->
            d.record(
                new NewAccessRequest(name, email, null, null, received, way, null),
                formKey(),
                DATA_LEAD));
  }

  @Test
  void open_requests_are_listed_due_first_and_ended_ones_apart() {
    long later = asked(CAME);
    long sooner = record(request(CAME.minusDays(3)));
    long waiting = record(request(CAME.minusDays(5)));
    act(d -> d.pause(waiting, PauseReason.IDENTITY, CAME.minusDays(5), DATA_LEAD));
    on(CAME.plusDays(10));
    assertThat(open()).containsSubsequence(sooner, later, waiting);
    act(d -> d.end(later, AccessEnd.WITHDRAWN, "Not wanted any longer.", DATA_LEAD));
    assertThat(open()).doesNotContain(later);
    List<AccessRequest> ended = database.work(d -> register(d).ended(DATA_LEAD));
    assertThat(ended)
        .extracting(AccessRequest::number)
        .contains(later)
        .doesNotContain(sooner, waiting);
  }

  @Test
  void what_stands_already_changes_nothing_and_is_told_once() {
    long number = asked(CAME);
    database.told();
    for (int i = 0; i < 2; i++) {
      act(d -> d.identified(number, IdentityProof.KNOWN, DATA_LEAD));
      act(d -> d.headOfficeTold(number, CAME, DATA_LEAD));
      act(d -> d.extend(number, "There are many files.", DATA_LEAD));
    }
    for (int i = 0; i < 2; i++) {
      act(d -> d.pause(number, PauseReason.CLARIFICATION, CAME, DATA_LEAD));
    }
    for (int i = 0; i < 2; i++) {
      act(d -> d.resume(number, CAME, DATA_LEAD));
    }
    for (int i = 0; i < 2; i++) {
      act(d -> d.end(number, AccessEnd.ANSWERED, WHY, DATA_LEAD));
    }
    assertThat(database.told(RetentionEvent.AccessRequestWorked.class))
        .extracting(RetentionEvent.AccessRequestWorked::deed)
        .containsExactly(
            AccessDeed.IDENTIFIED,
            AccessDeed.HEAD_OFFICE_TOLD,
            AccessDeed.EXTENDED,
            AccessDeed.PAUSED,
            AccessDeed.RESUMED,
            AccessDeed.ANSWERED);
    assertThat(of(number).ended()).isNotNull().returns(WHY, AccessRequest.Ended::why);
  }

  @Test
  void of_an_ended_request_nothing_changes() {
    long number = asked(CAME);
    act(d -> d.end(number, AccessEnd.REFUSED, "Nobody could tell who asks.", DATA_LEAD));
    refused("request.ended", d -> d.identified(number, IdentityProof.KNOWN, DATA_LEAD));
    refused("request.ended", d -> d.headOfficeTold(number, CAME, DATA_LEAD));
    refused("request.ended", d -> d.pause(number, PauseReason.IDENTITY, CAME, DATA_LEAD));
    refused("request.ended", d -> d.extend(number, "There are many files.", DATA_LEAD));
    refused("request.ended", d -> d.end(number, AccessEnd.WITHDRAWN, WHY, DATA_LEAD));
  }

  @Test
  void nobody_is_answered_before_somebody_made_sure_who_asks() {
    long number = asked(CAME);
    refused("request.identity-first", d -> d.end(number, AccessEnd.ANSWERED, WHY, DATA_LEAD));
    act(d -> d.identified(number, IdentityProof.KNOWN_ADDRESS, DATA_LEAD));
    act(d -> d.end(number, AccessEnd.ANSWERED, WHY, DATA_LEAD));
  }

  @ParameterizedTest
  @CsvSource({"2026-07-01, true", "2026-07-02, false"})
  void a_request_is_extended_within_the_first_month_alone(LocalDate today, boolean extended) {
    long number = asked(CAME);
    on(today);
    if (extended) {
      act(d -> d.extend(number, "There are many files.", DATA_LEAD));
      refused("request.extended", d -> d.extend(number, "Still many files.", DATA_LEAD));
    } else {
      refused("request.extend-late", d -> d.extend(number, "There are many files.", DATA_LEAD));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "2026-05-31, false", // before it came
    "2026-06-01, true",
    "2026-06-11, true", // today
    "2026-06-12, false"
  })
  void the_month_stands_still_from_a_day_between_receipt_and_today(LocalDate from, boolean may) {
    long number = asked(CAME);
    on(CAME.plusDays(10));
    if (may) {
      act(d -> d.pause(number, PauseReason.IDENTITY, from, DATA_LEAD));
      refused("request.still", d -> d.pause(number, PauseReason.CLARIFICATION, from, DATA_LEAD));
      refused("subject.resume-on", d -> d.resume(number, from.minusDays(1), DATA_LEAD));
      refused("subject.resume-on", d -> d.resume(number, CAME.plusDays(11), DATA_LEAD));
      act(d -> d.resume(number, from, DATA_LEAD));
    } else {
      refused("subject.pause-from", d -> d.pause(number, PauseReason.IDENTITY, from, DATA_LEAD));
      refused("request.not-still", d -> d.resume(number, CAME, DATA_LEAD));
    }
  }

  @ParameterizedTest
  @CsvSource({"2026-06-04, false", "2026-06-05, true", "2026-07-06, true", "2026-07-07, false"})
  void it_stands_still_again_after_the_last_answer_and_before_the_month_is_over(
      LocalDate from, boolean may) {
    long number = asked(CAME);
    on(LocalDate.of(2026, 6, 5));
    act(d -> d.pause(number, PauseReason.IDENTITY, CAME, DATA_LEAD));
    act(d -> d.resume(number, LocalDate.of(2026, 6, 5), DATA_LEAD));
    on(LocalDate.of(2026, 8, 1));
    if (may) {
      act(d -> d.pause(number, PauseReason.CLARIFICATION, from, DATA_LEAD));
    } else {
      refused("subject.pause-from", d -> d.pause(number, PauseReason.IDENTITY, from, DATA_LEAD));
    }
  }

  @Test
  void who_may_not_answer_finds_no_request_here() {
    long number = asked(CAME);
    Caller keeper = Caller.staff(UUID.randomUUID(), Set.of(Permission.RETENTION));
    for (Caller other : List.of(LEAD, keeper)) {
      assertThatThrownBy(() -> database.work(d -> register(d).of(number, other)))
          .isInstanceOf(CaseNotFound.class);
      assertThatThrownBy(() -> database.work(d -> register(d).open(other)))
          .isInstanceOf(CaseNotFound.class);
      assertThatThrownBy(() -> act(d -> d.record(request(CAME), formKey(), other)))
          .isInstanceOf(CaseNotFound.class);
      assertThatThrownBy(() -> act(d -> d.extend(number, WHY, other)))
          .isInstanceOf(CaseNotFound.class);
    }
    assertThatThrownBy(() -> of(number + 1_000_000_000)).isInstanceOf(CaseNotFound.class);
  }

  @Test
  void nothing_is_erased_of_who_waits_for_it_and_afterwards_the_request_goes_too() {
    Receipt receipt = given(enquiry(formKey(), address, "I was dismissed on Friday.", false));
    close(receipt);
    long number = asked(LocalDate.of(2026, 11, 24));
    ErasureAsker erasing = new ErasureAsker(database);
    assertThatThrownBy(() -> erasing.ask(receipt.reference()))
        .isInstanceOf(CaseworkRuleBroken.class)
        .hasMessage("erasure.access");
    act(d -> d.end(number, AccessEnd.WITHDRAWN, "Not wanted any longer.", DATA_LEAD));
    erasing.approve(erasing.ask(receipt.reference()));
    assertThatThrownBy(() -> of(number)).isInstanceOf(CaseNotFound.class);
  }

  private List<Long> open() {
    return database.work(d -> register(d).open(DATA_LEAD)).stream()
        .map(AccessRequest::number)
        .toList();
  }
}
