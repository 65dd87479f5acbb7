package org.branchwork.casework.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.branchwork.casework.cases.CaseFixture.LEAD;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.branchwork.casework.absences.Away;
import org.branchwork.casework.api.Caller;
import org.branchwork.casework.api.Category;
import org.branchwork.casework.api.Urgency;
import org.branchwork.casework.api.work.NewTask;
import org.branchwork.casework.api.work.OwnTask;
import org.branchwork.casework.api.workload.QuietCase;
import org.branchwork.casework.api.workload.WorkloadSearch;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is due and what has gone quiet in the cases of somebody away, told to the cover too. */
class CoveredWorkIT extends WorkStory {

  private final Caller worker = Caller.staff(UUID.randomUUID(), Set.of(Caller.Permission.WORK));
  private final Caller cover = Caller.staff(UUID.randomUUID(), Set.of(Caller.Permission.WORK));

  @BeforeEach
  void away() {
    triage(receipt, Category.PAY, Urgency.SOON, worker.account());
    add(new NewTask("Ask for the rota", LocalDate.of(2026, 12, 3), null), worker);
    add(new NewTask("A lead's own", LocalDate.of(2026, 12, 3), LEAD.account()), LEAD);
    Away.enter(database, worker, LocalDate.of(2026, 12, 1), LocalDate.of(2026, 12, 4), cover);
  }

  @ParameterizedTest
  @CsvSource({"7, false", "8, true", "11, true", "12, false"})
  void tasks_and_quiet_cases_are_the_covers_too_while_that_lasts(int days, boolean covering) {
    database.later(Duration.ofDays(days));
    assertThat(own(cover))
        .extracting(OwnTask::text)
        .isEqualTo(covering ? List.of("Ask for the rota") : List.of());
    assertThat(own(worker)).extracting(OwnTask::text).containsExactly("Ask for the rota");
    assertThat(quiet(cover)).hasSize(covering ? 1 : 0);
    assertThat(quiet(worker)).hasSize(1);
  }

  private List<QuietCase> quiet(Caller caller) {
    return database.work(
        d -> d.of(WorkloadSearch.class, Workload.class).quiet(2, true, 100, caller));
  }
}
