package org.branchwork.casework.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.branchwork.casework.cases.CaseFixture.LEAD;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.branchwork.casework.api.Caller;
import org.branchwork.casework.api.Caller.Permission;
import org.branchwork.casework.api.CasePage;
import org.branchwork.casework.api.CaseSearch.View;
import org.branchwork.casework.api.CaseSummary;
import org.branchwork.casework.api.CaseworkRuleBroken;
import org.branchwork.casework.api.Category;
import org.branchwork.casework.api.Outcome;
import org.branchwork.casework.api.Receipt;
import org.branchwork.casework.api.SendEnquiry;
import org.branchwork.casework.api.Stage;
import org.branchwork.casework.api.Urgency;
import org.branchwork.casework.api.queue.CaseFilter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Lists narrowed by filters, on the real database. */
class FilteredQueueIT extends CaseworkStory {

  private final UUID ownId = UUID.randomUUID();
  private final Caller own = Caller.staff(ownId, Set.of(Permission.WORK));
  private final String employer = "Café " + ownId;
  private final String workplace = "Site " + ownId;

  @Test
  void each_filter_leaves_out_what_does_not_fit() {
    Receipt pay = at(employer, workplace, Category.PAY, ownId);
    Receipt sickness = at(employer, "Elsewhere", Category.SICKNESS, UUID.randomUUID());
    Receipt enquiry = send(enquiry(employer, workplace));
    database.act(d -> d.cases().setDue(pay.reference(), version(d, pay), day(10), LEAD));

    assertThat(all(View.OPEN, filter().employer(employer).made())).hasSize(3);
    assertThat(all(View.OPEN, filter().employer("CAFE " + ownId).made())).hasSize(3);
    assertThat(all(View.OPEN, filter().employer("Caf").made())).isEmpty();
    assertThat(all(View.OPEN, filter().workplace(workplace).made()))
        .containsExactly(enquiry.reference(), pay.reference());
    assertThat(all(View.OPEN, filter().employer(employer).category(Category.SICKNESS).made()))
        .containsExactly(sickness.reference());
    assertThat(all(View.OPEN, filter().employer(employer).stage(Stage.ENQUIRY).made()))
        .containsExactly(enquiry.reference());
    assertThat(all(View.OPEN, filter().owner(ownId).made())).containsExactly(pay.reference());
    assertThat(all(View.NEW, filter().employer(employer).made()))
        .containsExactly(enquiry.reference());
    for (int[] days : new int[][] {{10, 10, 1}, {9, 11, 1}, {11, 12, 0}, {8, 9, 0}}) {
      assertThat(all(View.OPEN, filter().employer(employer).due(day(days[0]), day(days[1])).made()))
          .hasSize(days[2]);
    }
  }

  @Test
  void a_closed_case_is_found_in_its_list_by_the_same_filters() {
    Receipt closed = at(employer, workplace, Category.PAY, ownId);
    database.act(d -> d.cases().setDue(closed.reference(), version(d, closed), day(3), LEAD));
    database.act(d -> d.cases().close(closed.reference(), version(d, closed), Outcome.LOST, LEAD));
    for (Filter filter :
        List.of(
            filter().employer(employer),
            filter().workplace(workplace).category(Category.PAY),
            filter().owner(ownId).stage(Stage.CLOSED),
            filter().employer(employer).due(day(3), day(3)))) {
      assertThat(all(View.CLOSED, filter.made())).containsExactly(closed.reference());
      assertThat(all(View.OPEN, filter.made())).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource(View.class)
  void a_filter_shows_nobody_more_than_the_list_does(View view) {
    at(employer, workplace, Category.PAY, UUID.randomUUID());
    CasePage page =
        database.work(d -> d.lists().page(view, filter().employer(employer).made(), null, 50, own));
    assertThat(page.cases()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"1, false", "2, false", "3, true", "7, true"})
  void pages_of_a_filtered_list_hold_each_case_once(int limit, boolean byDue) {
    for (int i = 0; i < 7; i++) {
      Receipt receipt = at(employer, workplace, Category.PAY, ownId);
      LocalDate on = day(i / 3);
      database.act(d -> d.cases().setDue(receipt.reference(), version(d, receipt), on, LEAD));
    }
    Filter filter = filter().employer(employer);
    CaseFilter made = byDue ? filter.due(day(0), day(9)).made() : filter.made();
    List<String> paged = new ArrayList<>();
    String after = null;
    do {
      String from = after;
      CasePage page = database.work(d -> d.lists().page(View.OPEN, made, from, limit, LEAD));
      page.cases().forEach(row -> paged.add(row.reference()));
      after = page.next();
    } while (after != null);
    assertThat(paged).hasSize(7).doesNotHaveDuplicates().isEqualTo(all(View.OPEN, made));
  }

  @Test
  void a_page_key_of_another_order_is_refused() {
    CaseFilter byDue = filter().due(day(0), day(9)).made();
    assertThatThrownBy(
            () ->
                database.act(d -> d.lists().page(View.OPEN, byDue, "OPEN_1_EQ-0000-0000", 9, LEAD)))
        .isInstanceOf(CaseworkRuleBroken.class)
        .hasMessage("queue.page");
  }

  static Stream<Arguments> indexed() {
    UUID id = UUID.randomUUID();
    return Stream.of(
        Arguments.of(filter().category(Category.PAY), "of_category"),
        Arguments.of(filter().employer("x"), "of_employer"),
        Arguments.of(filter().workplace("x"), "of_workplace"),
        Arguments.of(filter().owner(id), "of_caseworker"),
        Arguments.of(filter().due(LocalDate.EPOCH, LocalDate.EPOCH), "due"));
  }

  @ParameterizedTest
  @MethodSource("indexed")
  void each_filter_has_an_index_in_the_order_of_its_list(Filter filter, String index) {
    for (View view : List.of(View.OPEN, View.CLOSED)) {
      String plan = database.work(d -> plan(d, view, filter.made()));
      assertThat(plan).contains("Index Scan", index, "Index Cond").doesNotContain("Sort");
    }
  }

  @ParameterizedTest
  @MethodSource("indexed")
  void each_filter_of_all_has_an_index_in_the_order_of_each_part(Filter filter, String index) {
    String plan = database.work(d -> plan(d, View.ALL, filter.made()));
    assertThat(plan.split("Index Scan using case_file_(closed_)?" + index, -1)).hasSize(3);
    assertThat(plan).contains("Merge Append").doesNotContain("-> Sort", "->  Sort");
  }

  @Test
  void all_narrowed_to_a_stage_looks_at_that_part_alone() {
    for (Stage stage : Stage.values()) {
      String sql = QueueLists.sql(View.ALL, filter().stage(stage).made(), true, null, 50);
      assertThat(sql).doesNotContain("union all");
      assertThat(sql.contains("stage = 'CLOSED'")).isEqualTo(stage == Stage.CLOSED);
    }
  }

  @Test
  void all_holds_open_and_closed_cases_narrowed_to_what_was_asked() {
    Receipt open = at("Employer " + ownId, "Shop", Category.PAY, ownId);
    Receipt closed = at("Employer " + ownId, "Shop", Category.PAY, ownId);
    database.act(d -> d.cases().close(closed.reference(), version(d, closed), Outcome.LOST, LEAD));
    Filter filter = filter().employer("employer " + ownId);
    assertThat(all(View.ALL, filter.made())).containsExactly(closed.reference(), open.reference());
    assertThat(all(View.ALL, filter.stage(Stage.CLOSED).made()))
        .containsExactly(closed.reference());
    assertThat(all(View.ALL, filter.stage(Stage.OPEN).made())).containsExactly(open.reference());
  }

  private static String plan(CaseworkDatabase.Desks d, View view, CaseFilter filter) {
    for (String way : List.of("sort", "seqscan", "bitmapscan")) {
      d.em().createNativeQuery("set local enable_" + way + " = off").executeUpdate();
    }
    var query =
        d.em().createNativeQuery("explain " + QueueLists.sql(view, filter, false, null, 50));
    new Narrowing(filter).bind(query);
    List<?> lines = query.getResultList();
    return String.join("\n", lines.stream().map(String.class::cast).toList());
  }

  private LocalDate day(int after) {
    return LocalDate.of(2026, 12, 1).plusDays(after);
  }

  private Receipt at(String employer, String workplace, Category category, UUID caseworker) {
    Receipt receipt = send(enquiry(employer, workplace));
    triage(receipt, category, Urgency.NORMAL, caseworker);
    return receipt;
  }

  private SendEnquiry enquiry(String employer, String workplace) {
    database.later(Duration.ofMinutes(1));
    return CaseFixture.employedBy(CaseFixture.enquiry(), employer, workplace);
  }

  private List<String> all(View view, CaseFilter filter) {
    return database.work(d -> d.lists().page(view, filter, null, 100, LEAD)).cases().stream()
        .map(CaseSummary::reference)
        .toList();
  }

  private static Filter filter() {
    return new Filter(CaseFilter.NONE);
  }

  /** A filter put together. */
  record Filter(CaseFilter made) {

    Filter category(Category to) {
      return with(to, made.employer(), made.workplace(), made.stage(), made.owner());
    }

    Filter employer(String to) {
      return with(made.category(), to, made.workplace(), made.stage(), made.owner());
    }

    Filter workplace(String to) {
      return with(made.category(), made.employer(), to, made.stage(), made.owner());
    }

    Filter stage(Stage to) {
      return with(made.category(), made.employer(), made.workplace(), to, made.owner());
    }

    Filter owner(UUID to) {
      return with(made.category(), made.employer(), made.workplace(), made.stage(), to);
    }

    Filter due(LocalDate from, LocalDate until) {
      return new Filter(
          new CaseFilter(
              made.category(),
              made.employer(),
              made.workplace(),
              made.stage(),
              made.owner(),
              from,
              until,
              null,
              null));
    }

    private Filter with(
        Category category, String employer, String workplace, Stage stage, UUID owner) {
      return new Filter(
          new CaseFilter(category, employer, workplace, stage, owner, null, null, null, null));
    }
  }
}
