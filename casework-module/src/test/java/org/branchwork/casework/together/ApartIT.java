package org.branchwork.casework.together;

import static org.assertj.core.api.Assertions.assertThat;
import static org.branchwork.casework.cases.CaseFixture.CASEWORKER;
import static org.branchwork.casework.cases.CaseFixture.LEAD;
import static org.branchwork.casework.cases.CaseFixture.LEAD_ID;
import static org.branchwork.casework.cases.CaseFixture.OTHER_ID;
import static org.branchwork.casework.cases.CaseFixture.enquiry;
import static org.branchwork.casework.cases.CaseFixture.formKey;
import static org.branchwork.casework.cases.CaseFixture.fromWorkAddress;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.branchwork.casework.api.CaseworkRuleBroken;
import org.branchwork.casework.api.Category;
import org.branchwork.casework.api.Receipt;
import org.branchwork.casework.api.Urgency;
import org.branchwork.casework.api.together.CaseTogether.Other;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** When cases stay apart, when what was done stays done, and who wins when two do it at once. */
class ApartIT extends TogetherStory {

  @Test
  void cases_of_two_people_are_never_merged_nor_does_a_message_go_from_one_to_the_other() {
    Receipt one = own("Mine");
    Receipt other = given(enquiry(formKey(), formKey() + "@example.org", "Another's", false));
    answer(one, formKey(), "More");

    refused("together.person", () -> merge(other, one));
    refused("together.person", () -> move(messages(one).get(1), one, other));
    assertThat(together(one, CASEWORKER).others()).isEmpty();
  }

  @Test
  void an_address_at_an_employers_domain_may_be_several_peoples_whatever_was_said_of_it() {
    String shared = "a" + UUID.randomUUID() + "@northgate.gov.uk";
    Receipt one = given(enquiry(formKey(), shared, "One", false));
    Receipt other = given(enquiry(formKey(), shared, "Other", false));
    refused("together.person", () -> merge(one, other));
  }

  @Test
  void an_address_at_work_may_be_several_peoples() {
    Receipt one = given(fromWorkAddress(enquiry(formKey(), address, "One", false)));
    Receipt other = given(fromWorkAddress(enquiry(formKey(), address, "Other", false)));
    refused("together.person", () -> merge(other, one));
  }

  @Test
  void the_register_says_whose_cases_they_are_and_counts_more_than_an_address() {
    Receipt one = own("One");
    Receipt other = own("Other");
    Receipt elsewhere = given(enquiry(formKey(), formKey() + "@example.org", "Third", false));
    member(one, "T1");
    member(other, "T2");
    member(elsewhere, "T1");

    refused("together.persons", () -> merge(other, one));
    assertThat(together(one, LEAD).others())
        .extracting(Other::reference)
        .contains(elsewhere.reference())
        .doesNotContain(other.reference());
    merge(elsewhere, one);
    assertThat(words(one)).containsExactly("One", "Third");
  }

  @Test
  void cases_behind_different_walls_stay_apart_and_those_behind_the_same_do_not() {
    Receipt one = own("One");
    Receipt other = own("Other");
    database.act(d -> d.cases().wallOff(one.reference(), OTHER_ID, LEAD));
    refused("together.walls", () -> merge(other, one));
    refused("together.walls", () -> merge(one, other));
    database.act(d -> d.cases().wallOff(other.reference(), OTHER_ID, LEAD));
    merge(other, one);
    assertThat(moves(one)).hasSize(1);
  }

  @Test
  void a_restricted_case_is_merged_with_one_that_the_same_people_see_alone() {
    Receipt one = own("One");
    Receipt other = own("Other");
    restrict(one, LEAD_ID);
    refused("together.walls", () -> merge(other, one));
    restrict(other, LEAD_ID);
    run(
        "insert into casework.case_opened_to values ("
            + id(other)
            + ", '"
            + OTHER_ID
            + "', gen_random_uuid(), now())");
    refused("together.walls", () -> merge(other, one));
    run(
        "delete from casework.case_opened_to where account = '"
            + OTHER_ID
            + "' and case_id = "
            + id(other));
    merge(other, one);
    assertThat(moves(one)).hasSize(1);
  }

  @Test
  void a_sealed_case_is_linked_and_nothing_else() {
    Receipt one = own("One");
    Receipt other = own("Other");
    answer(other, formKey(), "More");
    database.act(d -> d.cases().seal(other.reference(), version(d, other), LEAD));
    refused("together.sealed", () -> merge(other, one));
    refused("together.sealed", () -> split(other, messages(other).get(1)));
    link(one, other, CASEWORKER);
    assertThat(moves(one)).hasSize(1);
  }

  @Test
  void a_case_goes_into_one_that_is_as_far_along() {
    Receipt open = own("Open");
    Receipt untriaged = send(enquiry(formKey(), address, "New", false));
    Receipt closed = own("Closed");
    close(closed);
    refused("together.into-closed", () -> merge(open, closed));
    refused(
        "together.into-untriaged",
        () -> desk(d -> d.merge(untriaged.reference(), formKey(), open.reference(), LEAD)));
    refused("case.closed", () -> split(closed, 1L));
    merge(closed, open);
    desk(d -> d.merge(open.reference(), formKey(), untriaged.reference(), LEAD));
    assertThat(words(open)).containsExactly("Open", "New", "Closed");
  }

  @ParameterizedTest
  @CsvSource({"27,true", "28,true", "29,false"})
  void a_case_with_a_limit_within_28_days_does_not_leave_its_caseworker_by_a_merge(
      int days, boolean near) {
    Receipt one = own("One");
    Receipt other = own("Other");
    triage(one, Category.PAY, Urgency.SOON, UUID.randomUUID());
    run(
        "update casework.case_limit set safe_on = date '2026-11-23' + %d where case_id = %s"
            .formatted(days, id(other)));
    Runnable merging =
        () -> desk(d -> d.merge(one.reference(), formKey(), other.reference(), LEAD));
    if (near) {
      refused("together.near-limit", merging);
    } else {
      merging.run();
      assertThat(moves(one)).hasSize(1);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"undone", "later", "walls", "sealed", "unseen"})
  void what_stands_in_the_way_of_an_undo_is_said(String way) {
    Receipt one = own("One");
    Receipt other = own("Other");
    merge(other, one);
    long move = moves(one).get(0).id();
    switch (way) {
      case "undone" -> undo(one, move);
      case "later" -> split(one, messages(one).get(0));
      case "walls" ->
          database.act(d -> d.cases().wallOff(one.reference(), UUID.randomUUID(), LEAD));
      case "sealed" -> database.act(d -> d.cases().seal(one.reference(), version(d, one), LEAD));
      default ->
          run(
              "update casework.case_file set caseworker = '"
                  + OTHER_ID
                  + "' where id = "
                  + id(other));
    }
    List<String> before = dump(List.of(one, other));

    refused(
        "together." + way, () -> desk(d -> d.undo(one.reference(), formKey(), move, CASEWORKER)));
    assertThat(dump(List.of(one, other))).isEqualTo(before);
  }

  @Test
  void a_case_that_was_split_off_and_worked_on_is_brought_back_by_a_merge() {
    Receipt one = own("One");
    answer(one, formKey(), "Two");
    split(one, messages(one).get(1));
    Receipt made = new Receipt(moves(one).get(0).other(), "");
    database.act(d -> d.cases().addNote(made.reference(), formKey(), "A note", CASEWORKER));
    refused("together.worked", () -> undo(one));
    merge(made, one);
    assertThat(words(one)).containsExactly("One", "Two");
    assertThat(rows("note", one)).isOne();
  }

  @Test
  void a_case_that_was_split_off_is_the_same_persons_without_any_address() {
    Receipt one = given(enquiry(formKey(), null, "One", false));
    answer(one, formKey(), "Two");
    split(one, messages(one).get(1));
    Receipt made = new Receipt(moves(one).get(0).other(), "");
    assertThat(together(one, CASEWORKER).others())
        .extracting(Other::reference)
        .containsExactly(made.reference());
    merge(made, one);
    assertThat(words(one)).containsExactly("One", "Two");
  }

  @RepeatedTest(5)
  void of_two_merges_in_both_directions_at_once_one_wins_and_neither_waits_for_ever()
      throws Exception {
    Receipt one = own("One");
    Receipt other = own("Other");
    CyclicBarrier start = new CyclicBarrier(2);
    ExecutorService both = Executors.newFixedThreadPool(2);
    try {
      List<Future<String>> told =
          both.invokeAll(List.of(merging(start, one, other), merging(start, other, one)));
      assertThat(List.of(told.get(0).get(), told.get(1).get()))
          .containsExactlyInAnyOrder("merged", "together.changed");
    } finally {
      both.shutdown();
    }
    assertThat(
            ask(
                "select count(*) from casework.case_file where merged_into is not null"
                    + " and email_folded = '"
                    + address
                    + "'"))
        .containsExactly("1");
    assertThat(conversation(one)).hasSize(2).isEqualTo(conversation(other));
  }

  private Callable<String> merging(CyclicBarrier start, Receipt from, Receipt into) {
    return () -> {
      start.await();
      try {
        merge(from, into);
        return "merged";
      } catch (CaseworkRuleBroken broken) {
        return broken.key();
      }
    };
  }

  private static void member(Receipt receipt, String number) {
    run(
        "insert into casework.member (number, name, fingerprint, first_seen_on) values ('"
            + number
            + "', 'x', repeat('0', 64), current_date) on conflict do nothing;"
            + " insert into casework.case_member values ("
            + id(receipt)
            + ", '"
            + number
            + "', gen_random_uuid(), now())");
  }

  private static void restrict(Receipt receipt, UUID person) {
    run(
        "update casework.case_file set restricted_at = now() where id = "
            + id(receipt)
            + "; insert into casework.case_opened_to values ("
            + id(receipt)
            + ", '"
            + person
            + "', gen_random_uuid(), now())");
  }
}
