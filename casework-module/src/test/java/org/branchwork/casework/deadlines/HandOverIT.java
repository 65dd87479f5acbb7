package org.branchwork.casework.deadlines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.branchwork.casework.cases.CaseFixture.CASEWORKER;
import static org.branchwork.casework.cases.CaseFixture.CASEWORKER_ID;
import static org.branchwork.casework.cases.CaseFixture.LEAD;
import static org.branchwork.casework.cases.CaseFixture.OTHER;
import static org.branchwork.casework.cases.CaseFixture.OTHER_ID;
import static org.branchwork.casework.cases.CaseFixture.enquiry;

import java.util.UUID;
import java.util.function.BiConsumer;
import org.branchwork.casework.api.Caller;
import org.branchwork.casework.api.CaseEvent;
import org.branchwork.casework.api.CaseNotFound;
import org.branchwork.casework.api.Category;
import org.branchwork.casework.api.LimitEvent;
import org.branchwork.casework.api.Receipt;
import org.branchwork.casework.api.Urgency;
import org.branchwork.casework.api.deadlines.HandOver;
import org.branchwork.casework.api.deadlines.HandOverDesk;
import org.branchwork.casework.api.deadlines.HandOverSearch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * In the last 28 days of a limit no case leaves its caseworker by one person. The safe day is 12
 * February 2027.
 */
class HandOverIT extends LimitStory {

  private static final Caller SECRETARY = Caller.staff(UUID.randomUUID(), LEAD.permissions());

  private final Receipt receipt = given();

  @ParameterizedTest
  @CsvSource({
    "2027-01-14T23:59:59Z, true",
    "2027-01-15T00:00:00Z, false",
    "2027-02-12T23:59:59Z, false",
    "2027-02-13T00:00:00Z, true"
  })
  void a_case_with_a_limit_within_28_days_is_not_given_away_by_one_person(
      String moment, boolean alone) {
    at(moment);
    if (alone) {
      give(OTHER_ID);
    } else {
      refused("hand-over.near", () -> give(OTHER_ID));
    }
    assertThat(open(receipt, LEAD).caseworker()).isEqualTo(alone ? OTHER_ID : CASEWORKER_ID);
  }

  @Test
  void nobody_at_all_is_no_caseworker() {
    at("2027-02-01T12:00:00Z");
    refused("triage.caseworker", () -> give(null));
  }

  @Test
  void a_case_that_nobody_has_is_given_at_once_however_near_its_limit_is() {
    Receipt fresh = send(enquiry());
    at("2027-02-01T12:00:00Z");
    triage(fresh, Category.PAY, Urgency.URGENT, OTHER_ID);
    assertThat(open(fresh, LEAD).caseworker()).isEqualTo(OTHER_ID);
  }

  @Test
  void triage_that_leaves_the_caseworker_goes_on() {
    at("2027-02-01T12:00:00Z");
    triage(receipt, Category.PAY, Urgency.URGENT, CASEWORKER_ID);
    assertThat(open(receipt, LEAD).urgency()).isEqualTo(Urgency.URGENT);
  }

  @Test
  void a_second_person_who_gives_cases_agrees_with_a_reason_and_never_the_first() {
    at("2027-02-01T12:00:00Z");
    assertThat(state()).isEqualTo(new HandOver(true, null));
    ask(OTHER_ID, CASEWORKER);
    assertThat(state().asked())
        .isEqualTo(
            new HandOver.Asked(
                CASEWORKER_ID, OTHER_ID, CASEWORKER_ID, state().asked().at(), "I am ill."));
    refused("hand-over.asked", () -> ask(OTHER_ID, LEAD));
    refused("case.assign", () -> confirm("Yes.", CASEWORKER));
    refused("limits.reason.missing", () -> confirm(" ", LEAD));
    assertThatThrownBy(() -> confirm("Yes.", OTHER)).isInstanceOf(CaseNotFound.class);
    database.told();

    confirm("She rang me.", LEAD);
    assertThat(open(receipt, OTHER).caseworker()).isEqualTo(OTHER_ID);
    assertThatThrownBy(() -> open(receipt, CASEWORKER)).isInstanceOf(CaseNotFound.class);
    assertThat(database.told(CaseEvent.CaseHandedOver.class))
        .singleElement()
        .satisfies(told -> assertThat(told.before()).isEqualTo(CASEWORKER_ID))
        .satisfies(told -> assertThat(told.caseworker()).isEqualTo(OTHER_ID));
    assertThat(state().asked()).isNull();
    refused("limits.second.none", () -> confirm("Once more.", LEAD));
  }

  @Test
  void a_lead_who_asks_does_not_agree_with_herself() {
    at("2027-02-01T12:00:00Z");
    ask(OTHER_ID, LEAD);
    refused("limits.second.same", () -> confirm("Yes.", LEAD));
    assertThat(open(receipt, LEAD).caseworker()).isEqualTo(CASEWORKER_ID);
    confirm("Yes.", SECRETARY);
    assertThat(open(receipt, LEAD).caseworker()).isEqualTo(OTHER_ID);
  }

  @Test
  void what_is_not_agreed_leaves_the_case_where_it_is_and_can_be_asked_for_again() {
    at("2027-02-01T12:00:00Z");
    ask(OTHER_ID, LEAD);
    act((desk, caller) -> desk.decline(receipt.reference(), "He is away.", caller), CASEWORKER);
    assertThat(database.told(LimitEvent.HandOverDeclined.class)).hasSize(1);
    assertThat(state()).isEqualTo(new HandOver(true, null));
    ask(OTHER_ID, LEAD);
  }

  @Test
  void nobody_who_is_named_in_the_case_gets_it() {
    at("2027-02-01T12:00:00Z");
    database.act(d -> d.cases().wallOff(receipt.reference(), OTHER_ID, LEAD));
    ask(OTHER_ID, CASEWORKER);
    refused("wall.named", () -> confirm("Yes.", LEAD));
    assertThat(open(receipt, LEAD).caseworker()).isEqualTo(CASEWORKER_ID);
    assertThat(state().asked()).isNotNull();
  }

  @Test
  void it_takes_two_only_while_it_must() {
    refused("hand-over.free", () -> ask(OTHER_ID, LEAD));
    at("2027-02-01T12:00:00Z");
    refused("hand-over.to", () -> ask(null, LEAD));
    refused("hand-over.to", () -> ask(CASEWORKER_ID, LEAD));
    assertThatThrownBy(() -> ask(CASEWORKER_ID, OTHER)).isInstanceOf(CaseNotFound.class);
  }

  @Test
  void the_portal_counts_whose_cases_need_somebody_before_an_account_ends() {
    UUID leaver = UUID.randomUUID();
    triage(receipt, Category.PAY, Urgency.SOON, leaver);
    database.act(d -> d.cases().wallOff(receipt.reference(), OTHER_ID, LEAD));
    assertThat(near(leaver, WATCH)).isZero();
    at("2027-02-01T12:00:00Z");
    assertThat(near(leaver, WATCH)).isEqualTo(1);
    assertThat(near(OTHER_ID, WATCH)).isGreaterThanOrEqualTo(0);
    assertThatThrownBy(() -> near(leaver, LEAD)).isInstanceOf(CaseNotFound.class);
    at("2027-02-13T12:00:00Z");
    assertThat(near(leaver, WATCH)).isZero();
  }

  private int near(UUID account, Caller caller) {
    return database.work(d -> d.of(HandOverSearch.class, HandOvers.class).near(account, caller));
  }

  private HandOver state() {
    return database.work(
        d -> d.of(HandOverSearch.class, HandOvers.class).of(receipt.reference(), LEAD));
  }

  private void give(UUID to) {
    triage(receipt, Category.DISMISSAL, Urgency.SOON, to);
  }

  private void ask(UUID to, Caller caller) {
    act((desk, by) -> desk.ask(receipt.reference(), to, "I am ill.", by), caller);
  }

  private void confirm(String reason, Caller caller) {
    act((desk, by) -> desk.confirm(receipt.reference(), reason, by), caller);
  }

  private void act(BiConsumer<HandOverDesk, Caller> verb, Caller caller) {
    database.act(d -> verb.accept(d.of(HandOverDesk.class, HandOvers.class), caller));
  }
}
