package org.branchwork.casework.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.branchwork.casework.cases.CaseFixture.CASEWORKER;
import static org.branchwork.casework.cases.CaseFixture.LEAD;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.branchwork.casework.api.Caller;
import org.branchwork.casework.api.CaseNotFound;
import org.branchwork.casework.api.Category;
import org.branchwork.casework.api.Outcome;
import org.branchwork.casework.api.Receipt;
import org.branchwork.casework.api.SendEnquiry;
import org.branchwork.casework.api.Urgency;
import org.branchwork.casework.api.reports.CaseReport;
import org.branchwork.casework.api.reports.CaseReport.FirstAnswer;
import org.branchwork.casework.api.reports.CaseReport.Named;
import org.branchwork.casework.api.reports.ReportPeriod;
import org.branchwork.casework.api.reports.ReportSearch;
import org.branchwork.casework.cases.CaseFixture;
import org.branchwork.casework.cases.CaseworkDatabase.Desks;
import org.branchwork.casework.cases.CaseworkStory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What is counted, and that what is small is not. A quarter of its own, long before the others. */
class ReportIT extends CaseworkStory {

  private static final ZoneId LONDON = ZoneId.of("Europe/London");
  private static final LocalDate FIRST = LocalDate.of(2019, 4, 1);
  private static final ReportPeriod QUARTER =
      new ReportPeriod("2019-Q2", FIRST, FIRST.plusMonths(3));

  private static final String CALL =
      "insert into casework.call_back (case_id, form_key, tried_by, tried_at, outcome) select id,"
          + " gen_random_uuid(), cast(?2 as uuid), received_at + interval '%s hours', '%s'";

  @Test
  void a_quarter_in_figures_that_point_at_nobody() {
    at(FIRST.minusDays(1), LocalTime.MAX);
    sendFrom("Northgate Council", "Adults");
    at(FIRST, LocalTime.MIDNIGHT);
    for (int i = 0; i < 7; i++) {
      answered(i < 3 ? "Northgate  council" : "Northgate Council", i);
    }
    for (int i = 0; i < 4; i++) {
      sendFrom("Southgate Trust", "Wards");
    }
    at(FIRST.plusMonths(3), LocalTime.MIDNIGHT);
    sendFrom("Northgate Council", "Adults");

    CaseReport report = report(LEAD);
    assertThat(report.received()).isEqualTo(10);
    assertThat(report.categories())
        .containsEntry(Category.PAY, 5)
        .hasSize(Category.values().length);
    assertThat(report.categories()).containsEntry(Category.DISMISSAL, 0);
    assertThat(report.outcomes()).containsEntry(Outcome.SETTLED, 0);
    assertThat(report.employers()).extracting(Named::cases).containsExactly(5);
    assertThat(report.employers().get(0).name()).startsWith("Northgate");
    assertThat(report.workplaces()).extracting(Named::cases).containsExactly(5);
    assertThat(report.workplaces().get(0).name()).startsWith("Adults, Northgate");
    assertThat(report.firstAnswer()).isEqualTo(new FirstAnswer(3, 6));
  }

  @Test
  void the_money_of_a_year_is_that_of_the_cases_closed_in_it() {
    LocalDate first = LocalDate.of(2017, 1, 1);
    at(first.minusDays(1), LocalTime.MAX);
    recovered(90_000_00);
    at(first, LocalTime.MIDNIGHT);
    for (int i = 0; i < 4; i++) {
      recovered(1_000_00);
    }
    assertThat(money(first)).isNull();
    at(first.plusYears(1).minusDays(1), LocalTime.MAX);
    recovered(1_500_00);
    at(first.plusYears(1), LocalTime.MIDNIGHT);
    recovered(90_000_00);

    assertThat(money(first)).isEqualTo(4_000);
    ReportPeriod quarter = new ReportPeriod("2017-Q1", first, first.plusMonths(3));
    assertThat(report(quarter, LEAD).recoveredPounds()).isNull();
  }

  @Test
  void the_same_words_to_all_are_no_answer_and_to_have_spoken_is_one() {
    LocalDate first = LocalDate.of(2015, 1, 1);
    at(first, LocalTime.NOON);
    for (int i = 0; i < CaseReport.STEP; i++) {
      String one = sendFrom("Northgate Council", "Adults").reference();
      // an hour later the words to all, after four hours a call in vain, after seven one that was
      // not
      database.act(
          d -> {
            d.opening().open(one, LEAD);
            change(
                d,
                one,
                "insert into casework.message (case_id, sender, written_by, written_at, text,"
                    + " to_all) select id, 'BRANCH', ?2, received_at + interval '1 hour', 'All',"
                    + " true");
            change(d, one, CALL.formatted("4", "NO_ANSWER"));
            change(d, one, CALL.formatted("7", "SPOKE"));
          });
    }

    ReportPeriod quarter = new ReportPeriod("2015-Q1", first, first.plusMonths(3));
    assertThat(report(quarter, LEAD).firstAnswer()).isEqualTo(new FirstAnswer(7, 7));
  }

  private static void change(Desks desks, String reference, String insert) {
    desks
        .em()
        .createNativeQuery(insert + " from casework.case_file where reference = ?1")
        .setParameter(1, reference)
        .setParameter(2, LEAD.label())
        .executeUpdate();
  }

  private @Nullable Long money(LocalDate first) {
    ReportPeriod year = new ReportPeriod("" + first.getYear(), first, first.plusYears(1));
    return report(year, LEAD).recoveredPounds();
  }

  private void recovered(long pence) {
    Receipt receipt = sendFrom("Northgate Council", "Adults");
    triage(receipt, Category.PAY, Urgency.NORMAL, CaseFixture.CASEWORKER_ID);
    close(receipt);
    database.act(
        d -> {
          d.opening().open(receipt.reference(), LEAD);
          d.em()
              .createNativeQuery(
                  "update casework.case_file set recovered_pence = ?1" + " where reference = ?2")
              .setParameter(1, pence)
              .setParameter(2, receipt.reference())
              .executeUpdate();
        });
  }

  /** A case that is answered after so many hours, and closed when it was soon. */
  private void answered(String employer, int hours) {
    Receipt receipt = sendFrom(employer, "Adults");
    triage(receipt, Category.PAY, Urgency.NORMAL, CaseFixture.CASEWORKER_ID);
    database.later(Duration.ofHours(hours));
    String reference = receipt.reference();
    int version = open(receipt, LEAD).version();
    String form = CaseFixture.formKey();
    database.act(d -> d.cases().reply(reference, version, form, "Word", List.of(), LEAD));
    if (hours < 4) {
      close(receipt);
    }
  }

  @Test
  void who_may_not_see_all_cases_gets_no_report() {
    assertThatThrownBy(() -> report(CASEWORKER)).isInstanceOf(CaseNotFound.class);
  }

  private CaseReport report(Caller caller) {
    return report(QUARTER, caller);
  }

  private CaseReport report(ReportPeriod period, Caller caller) {
    return database.work(d -> d.of(ReportSearch.class, ReportLookup.class).of(period, caller));
  }

  private void at(LocalDate day, LocalTime time) {
    database.now(day.atTime(time.truncatedTo(ChronoUnit.MICROS)).atZone(LONDON).toInstant());
  }

  private Receipt sendFrom(String employer, String workplace) {
    return send(
        new SendEnquiry(
            UUID.randomUUID().toString(),
            "Mina Example",
            null,
            "mina@example.org",
            null,
            employer,
            workplace,
            "Help",
            null,
            null,
            false,
            null,
            null,
            null,
            null,
            null,
            null,
            List.of()));
  }
}
