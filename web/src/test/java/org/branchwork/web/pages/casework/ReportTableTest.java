package org.branchwork.web.pages.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.branchwork.casework.api.reports.CaseReport;
import org.branchwork.casework.api.reports.ReportPeriod;
import org.branchwork.web.pages.casework.ReportTable.Line;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReportTableTest {

  private static final LocalDate FIRST = LocalDate.of(2025, 1, 1);
  private static final ReportPeriod YEAR = new ReportPeriod("2025", FIRST, FIRST.plusYears(1));
  private static final ReportPeriod QUARTER =
      new ReportPeriod("2025-Q1", FIRST, FIRST.plusMonths(3));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "Northgate | \"Northgate\"",
        "=1+1 | \"'=1+1\"",
        "@SUM | \"'@SUM\"",
        "-Depot | \"'-Depot\"",
        "Say \"so\" | \"Say \"\"so\"\"\"",
        "A, B | \"A, B\""
      })
  void a_name_that_members_typed_is_never_a_formula(String name, String cell) {
    ReportTable table = new ReportTable("T", "C", List.of(new Line(name, "5", 5)), 5);
    assertThat(ReportTable.csv("2025", report(YEAR, null), List.of(table)).lines())
        .last()
        .isEqualTo("\"T\"," + cell + ",\"5\"");
  }

  @Test
  void a_count_under_five_is_a_word() {
    assertThat(ReportTable.count(0)).isEqualTo("under 5");
    assertThat(ReportTable.count(5)).isEqualTo("5");
  }

  @Test
  void money_is_a_sentence_of_a_year_and_of_nothing_shorter() {
    assertThat(ReportTable.recovered(report(YEAR, 12_000L))).contains("£12,000");
    assertThat(ReportTable.recovered(report(YEAR, null))).startsWith("Too few");
    assertThat(ReportTable.recovered(report(YEAR, 0L))).startsWith("Too few");
    assertThat(ReportTable.recovered(report(QUARTER, null))).isEmpty();
    assertThat(ReportTable.csv("2025", report(YEAR, 12_000L), List.of()))
        .contains("\"2025\",\"12000\"");
  }

  private static CaseReport report(ReportPeriod period, @Nullable Long pounds) {
    return new CaseReport(
        period, 10, Map.of(), Map.of(), List.of(), List.of(), Map.of(), null, pounds);
  }
}
