package org.branchwork.casework.calls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.branchwork.casework.cases.CaseFixture.CASEWORKER;
import static org.branchwork.casework.cases.CaseFixture.CASEWORKER_ID;
import static org.branchwork.casework.cases.CaseFixture.LEAD;
import static org.branchwork.casework.cases.CaseFixture.NOON;
import static org.branchwork.casework.cases.CaseFixture.OTHER;
import static org.branchwork.casework.cases.CaseFixture.enquiry;
import static org.branchwork.casework.cases.CaseFixture.formKey;
import static org.branchwork.casework.cases.CaseFixture.fromWorkAddress;

import java.util.List;
import org.branchwork.casework.api.Caller;
import org.branchwork.casework.api.CaseEvent;
import org.branchwork.casework.api.CaseNotFound;
import org.branchwork.casework.api.Receipt;
import org.branchwork.casework.api.SendEnquiry;
import org.branchwork.casework.api.calls.CallDesk;
import org.branchwork.casework.api.calls.CallOutcome;
import org.branchwork.casework.api.calls.CallSearch;
import org.branchwork.casework.api.calls.CallSheet;
import org.branchwork.casework.api.calls.Unreached;
import org.branchwork.casework.cases.CaseworkStory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Ringing a member back. */
class CallBackIT extends CaseworkStory {

  private final Receipt receipt = given();

  @ParameterizedTest
  @EnumSource(CallOutcome.class)
  void to_have_spoken_is_an_answer_and_nothing_else_is(CallOutcome outcome) {
    database.told();
    tried(outcome, formKey());

    assertThat(open(receipt, LEAD).waitingSince())
        .isEqualTo(outcome == CallOutcome.SPOKE ? null : NOON);
    assertThat(database.told(CaseEvent.MemberRung.class))
        .singleElement()
        .returns(outcome, CaseEvent.MemberRung::outcome);
    CallSheet sheet = sheet(CASEWORKER);
    assertThat(sheet.tries())
        .singleElement()
        .returns(outcome, CallSheet.Attempt::outcome)
        .returns(CASEWORKER_ID, CallSheet.Attempt::by)
        .returns("She works nights", CallSheet.Attempt::note);
    assertThat(sheet.next() == null).isEqualTo(outcome == CallOutcome.SPOKE);
    assertThat(sheet.dial()).isEqualTo("+441514960000");
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "not said",
      value = {"true, true", "false, false", "not said, false"})
  void a_message_is_left_only_where_the_member_said_that_it_may(Boolean said, boolean may) {
    Receipt own = given(with(said));
    if (may) {
      tried(own, CallOutcome.LEFT_MESSAGE, formKey(), null, CASEWORKER);
    } else {
      assertThatThrownBy(() -> tried(own, CallOutcome.LEFT_MESSAGE, formKey(), null, CASEWORKER))
          .extracting("key")
          .isEqualTo("calls.message");
    }
    assertThat(database.work(d -> search(d).sheet(own.reference(), LEAD)).tries())
        .hasSize(may ? 1 : 0);
  }

  @Test
  void after_three_attempts_in_vain_the_lead_sees_the_case_until_either_side_says_a_word() {
    tried(CallOutcome.NO_ANSWER, formKey());
    tried(CallOutcome.WRONG_NUMBER, formKey());
    assertThat(unreached(LEAD)).doesNotContain(receipt.reference());
    tried(CallOutcome.NO_ANSWER, formKey());
    assertThat(unreached(LEAD)).contains(receipt.reference());
    assertThat(unreached(CASEWORKER)).contains(receipt.reference());
    assertThat(unreached(OTHER)).doesNotContain(receipt.reference());

    answer(receipt, formKey(), "Ring me at noon.");
    assertThat(unreached(LEAD)).doesNotContain(receipt.reference());
    for (int i = 0; i < CallSearch.MOST_TRIES; i++) {
      tried(CallOutcome.NO_ANSWER, formKey());
    }
    assertThat(unreached(LEAD)).contains(receipt.reference());
    tried(CallOutcome.SPOKE, formKey());
    assertThat(unreached(LEAD)).doesNotContain(receipt.reference());
  }

  @Test
  void an_attempt_sent_twice_is_one() {
    String form = formKey();
    tried(CallOutcome.NO_ANSWER, form);
    tried(CallOutcome.NO_ANSWER, form);

    assertThat(sheet(LEAD).tries()).hasSize(1);
  }

  @Test
  void what_one_may_not_see_one_may_not_ring() {
    assertThatThrownBy(() -> tried(receipt, CallOutcome.SPOKE, formKey(), null, OTHER))
        .isInstanceOf(CaseNotFound.class);
    assertThatThrownBy(() -> sheet(OTHER)).isInstanceOf(CaseNotFound.class);
  }

  @Test
  void a_closed_case_is_not_rung_and_a_sealed_one_takes_no_note_here() {
    Receipt sealed = given();
    int version = open(sealed, LEAD).version();
    database.act(d -> d.cases().seal(sealed.reference(), version, LEAD));
    assertThatThrownBy(() -> tried(sealed, CallOutcome.SPOKE, formKey(), "Words", CASEWORKER))
        .extracting("key")
        .isEqualTo("calls.sealed");
    tried(sealed, CallOutcome.SPOKE, formKey(), " ", CASEWORKER);

    close(receipt);
    assertThatThrownBy(() -> tried(CallOutcome.NO_ANSWER, formKey()))
        .extracting("key")
        .isEqualTo("case.closed");
  }

  @ParameterizedTest
  @CsvSource({"2000, true", "2001, false"})
  void a_note_of_an_attempt_has_at_most_2000_characters(int length, boolean good) {
    String note = "🙂".repeat(length);
    if (good) {
      tried(receipt, CallOutcome.SPOKE, formKey(), note, LEAD);
    } else {
      assertThatThrownBy(() -> tried(receipt, CallOutcome.SPOKE, formKey(), note, LEAD))
          .extracting("key")
          .isEqualTo("calls.note");
    }
    assertThatThrownBy(() -> tried(receipt, null, formKey(), null, LEAD))
        .extracting("key")
        .isEqualTo("calls.outcome");
  }

  private static SendEnquiry with(Boolean voicemail) {
    return Boolean.TRUE.equals(voicemail) ? enquiry() : said(fromWorkAddress(enquiry()), voicemail);
  }

  private static SendEnquiry said(SendEnquiry e, Boolean voicemail) {
    return new SendEnquiry(
        e.formKey(),
        e.name(),
        e.telephone(),
        null,
        null,
        null,
        null,
        e.message(),
        null,
        null,
        false,
        voicemail,
        null,
        null,
        null,
        null,
        null,
        List.of());
  }

  private void tried(CallOutcome outcome, String form) {
    tried(receipt, outcome, form, "She works nights", CASEWORKER);
  }

  private void tried(Receipt of, CallOutcome outcome, String form, String note, Caller caller) {
    database.act(
        d ->
            d.of(CallDesk.class, CallBacks.class)
                .tried(of.reference(), form, outcome, note, caller));
  }

  private CallSheet sheet(Caller caller) {
    return database.work(d -> search(d).sheet(receipt.reference(), caller));
  }

  private List<String> unreached(Caller caller) {
    return database.work(d -> search(d).unreached(caller)).stream()
        .map(Unreached::reference)
        .toList();
  }

  private static CallSearch search(org.branchwork.casework.cases.CaseworkDatabase.Desks desks) {
    return desks.of(CallSearch.class, CallBacks.class);
  }
}
