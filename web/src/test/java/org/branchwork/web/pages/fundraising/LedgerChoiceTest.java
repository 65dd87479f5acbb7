package org.branchwork.web.pages.fundraising;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.branchwork.fundraising.api.ledger.PeriodView;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The periods and years that pages of the books let one choose. */
class LedgerChoiceTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "- | -",
        "2026-01-01 2026-12-31 | 2026",
        "2026-01-01 2026-06-30 2026-07-01 2026-12-31 | 2026",
        "2025-04-01 2026-03-31 2026-04-01 2027-03-31 | 2027 2026 2025"
      })
  void every_year_that_a_period_touches_can_be_chosen_the_latest_first(String days, String years) {
    assertThat(LedgerChoice.years(periods(days)))
        .isEqualTo(
            years == null
                ? List.of()
                : List.of(years.split(" ")).stream().map(Integer::valueOf).toList());
  }

  @Test
  void a_year_of_several_periods_can_be_packed_as_a_whole() {
    List<PeriodView> periods =
        periods("2025-01-01 2025-12-31 2026-01-01 2026-06-30 2026-07-01 2026-12-31");
    assertThat(AuditorsPackPage.spans(periods, "2026-01-01/2026-07-01"))
        .extracting(LedgerChoice::value, LedgerChoice::chosen)
        .containsExactly(
            tuple("2025-01-01/2025-01-01", false),
            tuple("2026-01-01/2026-07-01", true),
            tuple("2026-01-01/2026-01-01", false),
            tuple("2026-07-01/2026-07-01", false));
  }

  private static List<PeriodView> periods(String days) {
    List<PeriodView> periods = new ArrayList<>();
    String[] day = days == null ? new String[0] : days.split(" ");
    for (int i = 0; i < day.length; i += 2) {
      LocalDate from = LocalDate.parse(day[i]);
      periods.add(new PeriodView(from, LocalDate.parse(day[i + 1]), false, Optional.empty()));
    }
    return periods;
  }
}
