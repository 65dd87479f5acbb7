package org.branchwork.casework.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.branchwork.casework.cases.CaseFixture.CASEWORKER;
import static org.branchwork.casework.cases.CaseFixture.LEAD;
import static org.branchwork.casework.cases.CaseFixture.OTHER;
import static org.branchwork.casework.cases.CaseFixture.enquiry;
import static org.branchwork.casework.cases.CaseFixture.formKey;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.branchwork.casework.api.Caller;
import org.branchwork.casework.api.Caller.Permission;
import org.branchwork.casework.api.CaseCounts;
import org.branchwork.casework.api.CasePage;
import org.branchwork.casework.api.CaseSearch.View;
import org.branchwork.casework.api.CaseSummary;
import org.branchwork.casework.api.CaseworkRuleBroken;
import org.branchwork.casework.api.Category;
import org.branchwork.casework.api.Outcome;
import org.branchwork.casework.api.Receipt;
import org.branchwork.casework.api.Urgency;
import org.branchwork.casework.api.queue.CaseFilter;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The lists of the queue, on the real database. Others' rows are there too, as in life. */
class QueueIT extends CaseworkStory {

  private final UUID ownId = UUID.randomUUID();
  private final Caller own = Caller.staff(ownId, Set.of(Permission.WORK));

  @BeforeEach
  void after_all_that_other_tests_wrote() {
    database.later(Duration.ofDays(365));
  }

  @Test
  void a_new_enquiry_stands_at_the_top_of_the_new() {
    send(enquiry());
    database.later(Duration.ofMinutes(1));
    Receipt newest =
        send(enquiry(formKey(), "a@example.org", "Dismissed\non Friday  after sickness", false));

    CaseSummary top = page(View.NEW, LEAD).get(0);

    assertThat(top.reference()).isEqualTo(newest.reference());
    assertThat(top.matter()).isEqualTo("Dismissed on Friday after sickness");
    assertThat(top.memberName()).isEqualTo("Mina Example");
    assertThat(top.lastDayOfEmployment()).isEqualTo(LocalDate.of(2026, 11, 20));
    assertThat(top.waitingSince()).isEqualTo(top.memberWroteAt());
  }

  @Test
  void an_answer_brings_a_case_back_to_the_top_of_mine() {
    Receipt first = givenTo(ownId);
    database.later(Duration.ofMinutes(1));
    Receipt second = givenTo(ownId);
    assertThat(page(View.MINE, own)).extracting("reference").startsWith(second.reference());
    database.later(Duration.ofMinutes(1));

    answer(first, formKey(), "And now?");

    assertThat(page(View.MINE, own))
        .extracting(CaseSummary::reference)
        .containsExactly(first.reference(), second.reference());
    assertThat(page(View.MINE, own)).extracting(CaseSummary::unread).containsOnly(true);
  }

  @Test
  void each_list_holds_what_its_name_says() {
    Receipt waiting = givenTo(ownId);
    database.act(
        d ->
            d.cases()
                .reply(
                    waiting.reference(),
                    version(d, waiting),
                    formKey(),
                    "Over to you",
                    List.of(),
                    own));
    Receipt due = givenTo(ownId);
    database.act(
        d -> d.cases().setDue(due.reference(), version(d, due), today().plusDays(28), own));
    Receipt later = givenTo(ownId);
    database.act(
        d -> d.cases().setDue(later.reference(), version(d, later), today().plusDays(29), own));
    Receipt urgent = send(enquiry());
    triage(urgent, Category.PAY, Urgency.URGENT, ownId);
    Receipt closed = givenTo(ownId);
    database.act(d -> d.cases().close(closed.reference(), version(d, closed), Outcome.LOST, own));

    assertThat(references(View.WAITING)).containsExactly(waiting.reference());
    assertThat(references(View.DUE)).containsExactly(due.reference());
    assertThat(references(View.URGENT)).containsExactly(urgent.reference());
    assertThat(references(View.CLOSED)).containsExactly(closed.reference());
    assertThat(references(View.NEW)).isEmpty();
    assertThat(references(View.OPEN)).hasSize(4).isEqualTo(references(View.MINE));
    assertThat(references(View.ALL))
        .hasSize(5)
        .containsAll(references(View.OPEN))
        .contains(closed.reference());
  }

  @Test
  void a_count_stops_where_a_page_would_wait_for_it() {
    for (int i = 0; i < CaseCounts.STOPS_AT - 1; i++) givenTo(ownId);
    assertThat(database.work(d -> d.lists().counts(own)).byView()).containsEntry(View.MINE, 99);

    givenTo(ownId);
    givenTo(ownId);

    assertThat(database.work(d -> d.lists().counts(own)).byView()).containsEntry(View.MINE, 100);
  }

  @ParameterizedTest
  @EnumSource(View.class)
  void a_count_is_the_length_of_its_list(View view) {
    givenTo(ownId);
    send(enquiry());
    for (Caller caller : List.of(LEAD, own, CASEWORKER)) {
      int counted = database.work(d -> d.lists().counts(caller)).byView().get(view);
      int listed = all(view, 100, caller).size();
      assertThat(counted).isEqualTo(Math.min(listed, CaseCounts.STOPS_AT));
    }
  }

  @ParameterizedTest
  @EnumSource(View.class)
  void a_list_holds_only_what_its_caller_may_open(View view) {
    givenTo(ownId);
    Caller powerless = Caller.staff(ownId, Set.of());
    assertThat(all(view, 100, powerless)).isEmpty();
    assertThat(all(view, 100, own)).extracting(CaseSummary::caseworker).allMatch(ownId::equals);
    assertThat(all(view, 100, CaseFixture.VISITOR)).isEmpty();
    assertThat(database.work(d -> d.lists().counts(powerless)).byView()).containsEntry(view, 0);
  }

  @ParameterizedTest
  @EnumSource(
      value = View.class,
      names = {"MINE", "DUE", "ALL"})
  void pages_hold_each_case_once_also_where_times_are_equal(View view) {
    for (int i = 0; i < 7; i++) {
      Receipt receipt = givenTo(ownId);
      LocalDate on = today().plusDays(i / 3);
      database.act(d -> d.cases().setDue(receipt.reference(), version(d, receipt), on, own));
      if (view == View.ALL && i % 2 == 0) {
        database.act(
            d -> d.cases().close(receipt.reference(), version(d, receipt), Outcome.LOST, own));
      }
    }
    for (int limit : new int[] {1, 2, 3, 7, 8}) {
      assertThat(all(view, limit, own))
          .extracting(CaseSummary::reference)
          .hasSize(7)
          .doesNotHaveDuplicates()
          .isEqualTo(references(view));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "x",
        "NEW_1_EQ-0000-0000",
        "MINE_1_EQ-0000",
        "MINE_99999999999999999999_EQ-0000-0000",
        "MINE_1_EQ-0000-0000' or 1=1"
      })
  void a_page_key_of_another_list_or_of_none_is_refused(String key) {
    assertThatThrownBy(() -> database.act(d -> d.lists().page(View.MINE, key, 10, LEAD)))
        .isInstanceOf(CaseworkRuleBroken.class)
        .hasMessage("queue.page");
  }

  @ParameterizedTest
  @EnumSource(View.class)
  void the_furthest_page_key_is_an_empty_page_or_refused(View view) {
    String far = view + (view == View.DUE ? "-DUE" : "") + "_99999999999999999_EQ-0000-0000";
    try {
      database.act(d -> d.lists().page(view, far, 10, OTHER));
    } catch (CaseworkRuleBroken refused) {
      assertThat(refused.key()).isEqualTo("queue.page");
    }
  }

  @ParameterizedTest
  @EnumSource(View.class)
  void each_list_has_an_index_in_its_order(View view) {
    String plan =
        database.work(
            d -> {
              d.em().createNativeQuery("set local enable_sort = off").executeUpdate();
              d.em().createNativeQuery("set local enable_seqscan = off").executeUpdate();
              d.em().createNativeQuery("set local enable_bitmapscan = off").executeUpdate();
              return String.join(
                  "\n",
                  d.em()
                      .createNativeQuery(
                          "explain " + QueueLists.sql(view, CaseFilter.NONE, true, null, 50))
                      .setParameter(2, ownId)
                      .setParameter(3, java.sql.Date.valueOf(today()))
                      .setParameter(4, position(view))
                      .setParameter(5, "EQ-0000-0000")
                      .getResultList());
            });
    if (view == View.ALL) {
      // each part in its order, and merged
      assertThat(plan)
          .contains("Index Scan using case_file_not_closed", "Index Scan using case_file_closed")
          .contains("Merge Append")
          .doesNotContain("-> Sort", "->  Sort");
    } else if (view == View.MINE) {
      // what is covered beside it is found by its ids, and sorted
      assertThat(plan).contains("Index Scan using case_file_of_caseworker");
    } else {
      assertThat(plan).contains("Index Scan").contains("Index Cond").doesNotContain("Sort");
    }
  }

  private static Object position(View view) {
    boolean byDue = view == View.DUE;
    return new PageKey(view, byDue, byDue ? 20_000 : 1, "EQ-0000-0000").position();
  }

  private LocalDate today() {
    return LocalDate.of(2027, 11, 23);
  }

  private Receipt givenTo(UUID caseworker) {
    Receipt receipt = send(enquiry());
    triage(receipt, Category.PAY, Urgency.NORMAL, caseworker);
    return receipt;
  }

  private List<CaseSummary> page(View view, Caller caller) {
    return database.work(d -> d.lists().page(view, null, 50, caller)).cases();
  }

  private List<String> references(View view) {
    return page(view, own).stream().map(CaseSummary::reference).toList();
  }

  private List<CaseSummary> all(View view, int limit, Caller caller) {
    List<CaseSummary> all = new ArrayList<>();
    String after = null;
    do {
      String from = after;
      CasePage page = database.work(d -> d.lists().page(view, from, limit, caller));
      assertThat(page.cases().size()).isLessThanOrEqualTo(limit);
      all.addAll(page.cases());
      after = page.next();
    } while (after != null);
    return all;
  }
}
