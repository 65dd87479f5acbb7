package org.branchwork.casework.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.branchwork.casework.cases.CaseFixture.CASEWORKER_ID;
import static org.branchwork.casework.cases.CaseFixture.LEAD;
import static org.branchwork.casework.cases.CaseFixture.OTHER;
import static org.branchwork.casework.cases.CaseFixture.enquiry;
import static org.branchwork.casework.cases.CaseFixture.formKey;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.branchwork.casework.api.Caller;
import org.branchwork.casework.api.Category;
import org.branchwork.casework.api.Outcome;
import org.branchwork.casework.api.Urgency;
import org.branchwork.casework.api.workload.Load;
import org.branchwork.casework.api.workload.QuietCase;
import org.branchwork.casework.api.workload.WorkloadSearch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who carries how much, and what has gone quiet; on a Monday, on the real database. */
class WorkloadIT extends WorkStory {

  /** A caseworker whom no other test knows, so that nothing else is counted. */
  private final UUID fresh = UUID.randomUUID();

  private final Caller worker = Caller.staff(fresh, Set.of(Caller.Permission.WORK));

  @Test
  void open_cases_weigh_by_their_urgency() {
    for (Urgency urgency : List.of(Urgency.NORMAL, Urgency.SOON, Urgency.URGENT, Urgency.URGENT)) {
      triage(send(enquiry()), Category.PAY, urgency, fresh);
    }
    assertThat(loads(LEAD)).contains(new Load(fresh, 1, 1, 2, 9));
    assertThat(loads(worker)).containsExactly(new Load(fresh, 1, 1, 2, 9));
  }

  @Test
  void a_closed_case_weighs_nothing() {
    triage(receipt, Category.PAY, Urgency.SOON, fresh);
    database.act(
        d -> d.cases().close(receipt.reference(), version(d, receipt), Outcome.LOST, LEAD));
    assertThat(loads(worker)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"6, 5, false", "7, 5, true", "7, 6, false", "0, 1, false", "1, 1, true"})
  void a_case_is_quiet_once_so_many_working_days_have_passed(
      int days, int workingDays, boolean quiet) {
    triage(receipt, Category.PAY, Urgency.SOON, fresh);
    database.later(Duration.ofDays(days));
    assertThat(is(quiet(workingDays, worker))).isEqualTo(quiet);
  }

  @Test
  void a_bank_holiday_is_no_day_without_a_word() {
    triage(receipt, Category.PAY, Urgency.SOON, fresh);
    // from Monday 23 November to Monday 28 December: that day and Christmas are none
    database.later(Duration.ofDays(35));
    assertThat(is(quiet(24, worker))).isFalse();
    assertThat(is(quiet(23, worker))).isTrue();
  }

  @Test
  void a_reply_ends_the_quiet_and_an_answer_of_the_member_does_not() {
    triage(receipt, Category.PAY, Urgency.SOON, fresh);
    database.later(Duration.ofDays(7));
    answer(receipt, formKey(), "Hello?");
    assertThat(is(quiet(5, worker))).isTrue();
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
    assertThat(is(quiet(5, worker))).isFalse();
  }

  @Test
  void a_lead_sees_all_that_is_quiet_or_only_her_own_and_others_see_none_of_it() {
    database.later(Duration.ofDays(3660));
    assertThat(quiet(5, LEAD)).extracting(QuietCase::caseworker).contains(CASEWORKER_ID);
    List<QuietCase> own =
        database.work(d -> d.of(WorkloadSearch.class, Workload.class).quiet(5, true, 100, LEAD));
    assertThat(own).isEmpty();
    assertThat(is(quiet(5, OTHER))).isFalse();
  }

  private List<Load> loads(Caller caller) {
    return database.work(d -> d.of(WorkloadSearch.class, Workload.class).loads(caller));
  }

  private List<QuietCase> quiet(int days, Caller caller) {
    return Quiet.cases(database, days, caller);
  }

  private boolean is(List<QuietCase> quiet) {
    return quiet.stream().anyMatch(each -> each.reference().equals(receipt.reference()));
  }
}
