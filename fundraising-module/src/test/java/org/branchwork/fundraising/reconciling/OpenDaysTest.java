package org.branchwork.fundraising.reconciling;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.branchwork.fundraising.api.ledger.PeriodView;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** October 2026 is closed, 1 to 10 November closed, 11 to 20 November open. */
class OpenDaysTest {

  private static final List<PeriodView> PERIODS =
      List.of(
          period("2026-10-01", "2026-10-31", true),
          period("2026-11-01", "2026-11-10", true),
          period("2026-11-11", "2026-11-20", false));

  @ParameterizedTest
  @CsvSource({
    "2026-11-11, 2026-11-11, ''",
    "2026-11-20, 2026-11-20, ''",
    "2026-11-10, 2026-11-11, ''",
    "2026-10-01, 2026-11-11, ''",
    "2026-11-21, 2026-11-21, 2026-11-21..2026-11-30",
    "2026-09-30, 2026-09-30, 2026-09-01..2026-09-30",
    "2026-12-24, 2026-12-24, 2026-12-01..2026-12-31"
  })
  void what_falls_into_a_closed_period_is_booked_on_the_first_open_day_after_it(
      LocalDate day, LocalDate open, String opened) {
    List<String> asked = new ArrayList<>();
    OpenDays days = new OpenDays(PERIODS, (from, to) -> asked.add(from + ".." + to));
    assertThat(days.openOn(day)).isEqualTo(open);
    assertThat(days.openOn(day)).isEqualTo(open);
    assertThat(String.join(" ", asked)).isEqualTo(opened);
  }

  private static PeriodView period(String from, String to, boolean closed) {
    return new PeriodView(LocalDate.parse(from), LocalDate.parse(to), closed, Optional.empty());
  }
}
