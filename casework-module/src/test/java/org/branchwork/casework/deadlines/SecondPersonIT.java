package org.branchwork.casework.deadlines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.branchwork.casework.cases.CaseFixture.CASEWORKER;
import static org.branchwork.casework.cases.CaseFixture.LEAD;
import static org.branchwork.casework.cases.CaseFixture.OTHER;

import java.time.LocalDate;
import org.branchwork.casework.api.CaseNotFound;
import org.branchwork.casework.api.LimitEvent;
import org.branchwork.casework.api.Receipt;
import org.branchwork.casework.api.deadlines.CaseLimit;
import org.branchwork.casework.api.deadlines.CaseLimit.State;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** In the last 28 days of a limit nobody lets go of it alone. The safe day is 12 February 2027. */
class SecondPersonIT extends LimitStory {

  private final Receipt receipt = given();
  private final long limit = first(receipt).id();

  @ParameterizedTest
  @CsvSource({
    "2027-01-14T23:59:59Z, true",
    "2027-01-15T00:00:00Z, false",
    "2027-02-12T23:59:59Z, false",
    "2027-02-13T00:00:00Z, true"
  })
  void a_limit_within_28_days_is_not_withdrawn_by_one_person(String moment, boolean alone) {
    at(moment);
    assertThat(withdraw(receipt, limit, CASEWORKER)).isEqualTo(alone);
    assertThat(first(receipt).state()).isEqualTo(alone ? State.WITHDRAWN : State.OPEN);
  }

  @Test
  void a_second_person_confirms_with_a_reason_and_never_the_first() {
    at("2027-02-01T12:00:00Z");
    withdraw(receipt, limit, CASEWORKER);
    assertThat(first(receipt).request().by()).isEqualTo(CASEWORKER.account());
    assertThat(first(receipt).request().reason()).isEqualTo("No claim.");

    refused("limits.second.same", () -> confirm("I say so too.", CASEWORKER));
    refused("limits.reason.missing", () -> confirm(" ", LEAD));
    assertThatThrownBy(() -> confirm("Yes.", OTHER)).isInstanceOf(CaseNotFound.class);
    assertThat(first(receipt).state()).isEqualTo(State.OPEN);
    refused("limits.state.asked", () -> withdraw(receipt, limit, LEAD));

    database.told();
    confirm("She told me as well.", LEAD);
    assertThat(first(receipt).state()).isEqualTo(State.WITHDRAWN);
    assertThat(first(receipt).ending().reason()).isEqualTo("She told me as well.");
    assertThat(database.told(LimitEvent.LimitWithdrawn.class)).hasSize(1);
    refused("limits.second.none", () -> confirm("Once more.", LEAD));
  }

  @Test
  void what_is_declined_stays_and_can_be_asked_for_again() {
    at("2027-02-01T12:00:00Z");
    withdraw(receipt, limit, CASEWORKER);
    database.act(d -> desk(d).decline(receipt.reference(), limit, "Too early.", LEAD));
    assertThat(first(receipt).request()).isNull();
    assertThat(withdraw(receipt, limit, CASEWORKER)).isFalse();
    database.act(d -> desk(d).decline(receipt.reference(), limit, "My mistake.", CASEWORKER));
    assertThat(first(receipt).state()).isEqualTo(State.OPEN);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-14, false", // a day later
    "2026-11-13, true",
    "2026-11-12, true",
    "2026-11-02, true", // its last day is today
    "2026-11-01, false", // and was yesterday: nothing would be left to keep
    "2026-02-01, false",
    "2016-11-13, false"
  })
  void a_limit_is_moved_later_or_into_the_past_by_two_and_earlier_by_one(
      LocalDate trigger, boolean alone) {
    at("2027-02-01T12:00:00Z");
    assertThat(set(receipt, trigger, limit, "The letter says so.", CASEWORKER)).isEqualTo(alone);
    assertThat(limits(receipt)).hasSize(alone ? 2 : 1);
  }

  @Test
  void a_later_limit_holds_once_a_second_person_confirms_it() {
    at("2027-02-01T12:00:00Z");
    set(receipt, LocalDate.of(2026, 11, 20), limit, "The letter says so.", CASEWORKER);
    assertThat(first(receipt).safe()).isEqualTo("2027-02-12");
    assertThat(first(receipt).request().later()).isEqualTo("2027-02-19");

    confirm("I read the letter.", LEAD);
    assertThat(limits(receipt))
        .extracting(CaseLimit::state)
        .containsExactly(State.OPEN, State.REPLACED);
    assertThat(first(receipt).safe()).isEqualTo("2027-02-19");
  }

  @Test
  void no_case_is_closed_by_one_person_who_says_that_all_was_long_ago() {
    at("2027-02-01T12:00:00Z");
    assertThat(set(receipt, LocalDate.of(2016, 11, 13), limit, "It was 2016.", CASEWORKER))
        .isFalse();
    refused("limits.case.near", () -> close(receipt));
    assertThat(first(receipt).safe()).isEqualTo("2027-02-12");

    confirm("So the letter says.", LEAD);
    close(receipt);
    assertThat(open(receipt, LEAD).outcome()).isNotNull();
  }

  @ParameterizedTest
  @CsvSource({
    "2027-01-14T12:00:00Z, true",
    "2027-01-15T12:00:00Z, false",
    "2027-02-12T12:00:00Z, false",
    "2027-02-13T12:00:00Z, true"
  })
  void only_a_locked_limit_takes_two_to_be_replaced_by_a_past_one(String moment, boolean alone) {
    at(moment);
    assertThat(set(receipt, LocalDate.of(2016, 11, 13), limit, "It was 2016.", CASEWORKER))
        .isEqualTo(alone);
  }

  @Test
  void a_later_limit_that_is_declined_never_holds() {
    at("2027-02-01T12:00:00Z");
    set(receipt, LocalDate.of(2026, 11, 20), limit, "The letter says so.", CASEWORKER);
    database.act(d -> desk(d).decline(receipt.reference(), limit, "It does not.", LEAD));
    assertThat(limits(receipt))
        .extracting(CaseLimit::state)
        .containsExactly(State.OPEN, State.DECLINED);
    assertThat(first(receipt).safe()).isEqualTo("2027-02-12");
  }

  @ParameterizedTest
  @CsvSource({
    "2027-01-14T12:00:00Z, true",
    "2027-01-15T12:00:00Z, false",
    "2027-02-12T12:00:00Z, false",
    "2027-02-13T12:00:00Z, true"
  })
  void a_case_is_not_closed_over_a_limit_within_28_days(String moment, boolean closes) {
    at(moment);
    if (closes) {
      close(receipt);
    } else {
      refused("limits.case.near", () -> close(receipt));
      withdraw(receipt, limit, CASEWORKER);
      refused("limits.case.near", () -> close(receipt));
      confirm("Settled.", LEAD);
      close(receipt);
    }
    assertThat(open(receipt, LEAD).outcome()).isNotNull();
  }

  @Test
  void a_claim_that_is_with_the_tribunal_needs_no_second_person() {
    at("2027-02-01T12:00:00Z");
    database.told();
    meet(" et 6001234/2027 ");
    close(receipt);
    assertThat(first(receipt).state()).isEqualTo(State.MET);
    assertThat(first(receipt).ending().claimNumber()).isEqualTo("ET 6001234/2027");
    assertThat(database.told(LimitEvent.NearLimitMet.class)).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({
    "2027-01-14T12:00:00Z, true",
    "2027-01-15T12:00:00Z, false",
    "2027-02-12T12:00:00Z, false",
    "2027-02-13T12:00:00Z, true"
  })
  void within_28_days_a_claim_is_with_the_tribunal_by_its_number(String moment, boolean without) {
    at(moment);
    database.told();
    if (without) {
      meet(null);
      assertThat(database.told(LimitEvent.LimitMet.class)).hasSize(1);
    } else {
      refused("limits.claim-number.missing", () -> meet(" "));
      refused("limits.claim-number.form", () -> meet("It is there"));
      assertThat(first(receipt).state()).isEqualTo(State.OPEN);
    }
  }

  private void meet(String number) {
    database.act(d -> desk(d).meet(receipt.reference(), limit, number, "Receipt.", CASEWORKER));
  }

  private void confirm(String reason, org.branchwork.casework.api.Caller caller) {
    database.act(d -> desk(d).confirm(receipt.reference(), limit, reason, caller));
  }
}
