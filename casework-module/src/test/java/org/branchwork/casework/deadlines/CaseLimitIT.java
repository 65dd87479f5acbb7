package org.branchwork.casework.deadlines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.branchwork.casework.cases.CaseFixture.CASEWORKER;
import static org.branchwork.casework.cases.CaseFixture.LEAD;
import static org.branchwork.casework.cases.CaseFixture.OTHER;
import static org.branchwork.casework.cases.CaseFixture.VISITOR;
import static org.branchwork.casework.cases.CaseFixture.enquiry;
import static org.branchwork.casework.cases.CaseFixture.fromWorkAddress;

import java.time.LocalDate;
import java.util.List;
import org.branchwork.casework.api.Caller;
import org.branchwork.casework.api.CaseFile;
import org.branchwork.casework.api.CaseNotFound;
import org.branchwork.casework.api.CaseworkRuleBroken;
import org.branchwork.casework.api.LimitEvent;
import org.branchwork.casework.api.Receipt;
import org.branchwork.casework.api.deadlines.CaseLimit;
import org.branchwork.casework.api.deadlines.CaseLimit.Basis;
import org.branchwork.casework.api.deadlines.CaseLimit.State;
import org.branchwork.casework.api.deadlines.LimitDesk;
import org.branchwork.casework.api.deadlines.LimitSearch;
import org.branchwork.casework.api.deadlines.SetLimit;
import org.branchwork.casework.api.deadlines.TimeLimitQuestion;
import org.branchwork.casework.api.deadlines.TimeLimitQuestion.Claim;
import org.branchwork.casework.api.deadlines.TimeLimitQuestion.Jurisdiction;
import org.branchwork.casework.cases.CaseworkDatabase.Desks;
import org.branchwork.casework.cases.CaseworkStory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The limits of a case: the provisional one it comes in with, and what people make of it. */
class CaseLimitIT extends CaseworkStory {

  private static final LocalDate TRIGGER = LocalDate.of(2026, 11, 20);

  @Test
  void an_enquiry_has_a_provisional_limit_from_the_earliest_day_it_named() {
    CaseLimit limit = only(send(enquiry()));

    assertThat(limit.basis()).isEqualTo(Basis.HAPPENED);
    assertThat(limit.question().trigger()).isEqualTo("2026-11-13");
    assertThat(limit.safe()).isEqualTo("2027-02-12");
    assertThat(limit.limit()).isEqualTo("2027-02-12");
    assertThat(limit.state()).isEqualTo(State.OPEN);
    assertThat(limit.reasons().get(0).key()).isEqualTo("provisional-happened");
    assertThat(limit.reasons()).extracting(r -> r.key()).contains("months", "source", "not-begun");
  }

  @Test
  void an_enquiry_that_names_no_day_counts_from_the_day_it_came_and_says_so() {
    CaseLimit limit = only(send(fromWorkAddress(enquiry())));

    assertThat(limit.basis()).isEqualTo(Basis.RECEIVED);
    assertThat(limit.question().trigger()).isEqualTo("2026-11-23");
    assertThat(limit.safe()).isEqualTo("2027-02-22");
    assertThat(limit.reasons().get(0).key()).isEqualTo("provisional-received");
  }

  @Test
  void no_case_is_without_a_limit() {
    given();
    send(fromWorkAddress(enquiry()));

    assertThat(
            database.count(
                "casework.case_file c where stage <> 'CLOSED' and merged_into is null and not"
                    + " exists (select from casework.case_limit l where l.case_id = c.id)"))
        .isZero();
  }

  @Test
  void a_limit_is_kept_with_its_law_and_its_reasoning() {
    Receipt receipt = given();
    database.told();
    set(receipt, question(TRIGGER), null, null, null);

    CaseLimit limit = entered(receipt);
    assertThat(limit.safe()).isEqualTo("2027-02-19");
    assertThat(limit.reasons())
        .extracting(r -> r.key())
        .containsExactly("months", "source", "not-begun");
    assertThat(limit.reasons().get(0).arguments())
        .containsExactly(3, TRIGGER, LocalDate.of(2027, 2, 19));
    assertThat(
            database.count(
                "casework.time_limit_rule where id = "
                    + limit.rule()
                    + " and claim_type = 'WAGES' and jurisdiction = 'SCOTLAND'"))
        .isOne();
    assertThat(database.told(LimitEvent.LimitSet.class))
        .singleElement()
        .satisfies(told -> assertThat(told.safe()).isEqualTo("2027-02-19"));
  }

  @Test
  void the_same_limit_twice_is_one() {
    Receipt receipt = given();
    set(receipt, question(TRIGGER), null, null, null);
    set(receipt, question(TRIGGER), null, null, null);
    assertThat(limits(receipt)).hasSize(2);
  }

  @Test
  void a_limit_takes_the_place_of_another_with_a_reason_that_is_a_note() {
    Receipt receipt = given();
    long provisional = only(receipt).id();
    refused("limits.reason.missing", receipt, provisional, " ");
    assertThat(limits(receipt)).hasSize(1);

    set(receipt, question(TRIGGER), null, provisional, "The letter says the 20th.");

    assertThat(limits(receipt))
        .extracting(CaseLimit::state)
        .containsExactly(State.OPEN, State.REPLACED);
    assertThat(limits(receipt).get(1).ending().reason()).isEqualTo("The letter says the 20th.");
    assertThat(open(receipt, CASEWORKER).timeline())
        .anyMatch(
            entry ->
                entry.kind() == CaseFile.Kind.NOTE
                    && "The letter says the 20th.".equals(entry.text()));
    refused("limits.state.ended", receipt, provisional, "Once more.");
  }

  @Test
  void the_reason_of_a_sealed_case_is_stored_encrypted() {
    Receipt receipt = database.work(d -> d.enquiries().sendSealed(enquiry(), VISITOR));
    long limit = only(receipt).id();
    database.act(d -> desk(d).withdraw(receipt.reference(), limit, "quokka withdrew", LEAD));

    assertThat(limits(receipt).get(0).ending().reason()).isEqualTo("quokka withdrew");
    assertThat(database.count("casework.note where text like '%quokka withdrew%'")).isZero();
  }

  @Test
  void a_limit_is_met_or_withdrawn_once_and_with_a_reason() {
    Receipt receipt = given();
    long limit = only(receipt).id();
    database.told();
    assertThatThrownBy(
            () -> database.act(d -> desk(d).meet(receipt.reference(), limit, null, "", CASEWORKER)))
        .isInstanceOf(CaseworkRuleBroken.class)
        .extracting("key")
        .isEqualTo("limits.reason.missing");
    for (int i = 0; i < 2; i++) {
      database.act(
          d ->
              desk(d)
                  .meet(receipt.reference(), limit, null, "Receipt of the tribunal.", CASEWORKER));
    }
    assertThat(limits(receipt)).extracting(CaseLimit::state).containsExactly(State.MET);
    assertThat(database.told(LimitEvent.LimitMet.class)).hasSize(1);
    assertThatThrownBy(
            () ->
                database.act(d -> desk(d).withdraw(receipt.reference(), limit, "No.", CASEWORKER)))
        .extracting("key")
        .isEqualTo("limits.state.ended");
  }

  @ParameterizedTest
  @CsvSource({
    "r123456/26/01,   england-wales,    2026-12-01, ''",
    "R12345/26/01,    england-wales,    2026-12-01, limits.certificate.form",
    "R123456/26/01,   scotland,         ,           limits.certificate.ended",
    "LRA 4711,        northern-ireland, 2026-12-01, limits.certificate.form",
    "LRA-4711/26,     northern-ireland, 2026-12-01, ''"
  })
  void a_certificate_number_is_checked_for_its_form(
      String number, String where, LocalDate ended, String rule) {
    Receipt receipt = given();
    LocalDate started = ended == null ? null : ended.minusDays(7);
    TimeLimitQuestion question =
        new TimeLimitQuestion(
            Claim.WAGES, Jurisdiction.of(where).orElseThrow(), TRIGGER, started, ended);
    if (rule.isEmpty()) {
      set(receipt, question, number, null, null);
      assertThat(entered(receipt).certificate()).isEqualTo(number.toUpperCase());
    } else {
      assertThatThrownBy(() -> set(receipt, question, number, null, null))
          .extracting("key")
          .isEqualTo(rule);
    }
  }

  @Test
  void conciliation_that_goes_on_says_until_when_it_can_last() {
    Receipt receipt = given();
    LocalDate started = LocalDate.of(2026, 11, 23);
    TimeLimitQuestion question =
        new TimeLimitQuestion(Claim.WAGES, Jurisdiction.SCOTLAND, TRIGGER, started, null);
    set(receipt, question, null, null, null);

    CaseLimit limit = entered(receipt);
    assertThat(limit.reasons())
        .extracting(r -> r.key())
        .containsExactly("months", "source", "still-going", "can-last");
    assertThat(limit.reasons().get(3).arguments().get(0)).isEqualTo(LocalDate.of(2027, 2, 15));
    assertThat(limit.safe()).as("counted without it").isEqualTo("2027-02-19");
  }

  @Test
  void what_one_may_not_see_has_no_limits() {
    Receipt receipt = given();
    long limit = only(receipt).id();
    Receipt another = given();
    assertThatThrownBy(() -> limits(receipt, OTHER)).isInstanceOf(CaseNotFound.class);
    assertThatThrownBy(
            () -> database.act(d -> desk(d).meet(receipt.reference(), limit, null, "x", OTHER)))
        .isInstanceOf(CaseNotFound.class);
    assertThatThrownBy(
            () -> database.act(d -> desk(d).meet(another.reference(), limit, null, "x", LEAD)))
        .isInstanceOf(CaseNotFound.class);
  }

  private static TimeLimitQuestion question(LocalDate trigger) {
    return new TimeLimitQuestion(Claim.WAGES, Jurisdiction.SCOTLAND, trigger, null, null);
  }

  private void refused(String rule, Receipt receipt, long replaces, String reason) {
    TimeLimitQuestion other = question(TRIGGER.minusDays(3));
    assertThatThrownBy(() -> set(receipt, other, null, replaces, reason))
        .isInstanceOf(CaseworkRuleBroken.class)
        .extracting("key")
        .isEqualTo(rule);
  }

  private void set(
      Receipt receipt, TimeLimitQuestion question, String number, Long replaces, String reason) {
    SetLimit command = new SetLimit(question, number, replaces, reason);
    database.act(d -> desk(d).set(receipt.reference(), command, CASEWORKER));
  }

  private CaseLimit only(Receipt receipt) {
    assertThat(limits(receipt)).hasSize(1);
    return limits(receipt).get(0);
  }

  private CaseLimit entered(Receipt receipt) {
    return limits(receipt).stream()
        .filter(l -> l.basis() == Basis.ENTERED)
        .findFirst()
        .orElseThrow();
  }

  private List<CaseLimit> limits(Receipt receipt) {
    return limits(receipt, LEAD);
  }

  private List<CaseLimit> limits(Receipt receipt, Caller caller) {
    return database.work(d -> search(d).of(receipt.reference(), caller));
  }

  private static LimitDesk desk(Desks desks) {
    return desks.of(LimitDesk.class, LimitBook.class);
  }

  private static LimitSearch search(Desks desks) {
    return desks.of(LimitSearch.class, LimitLookup.class);
  }
}
