package org.branchwork.web.pages.fundraising;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.List;
import org.branchwork.fundraising.api.outlook.WaitingMonth;
import org.branchwork.web.pages.fundraising.BarChart.Bar;
import org.junit.jupiter.api.Test;

class WaitingChartTest {

  private static final YearMonth MONTH = YearMonth.of(2026, 10);

  @Test
  void a_month_is_as_high_as_its_lines_and_its_row_says_the_sums() {
    List<Bar> bars =
        WaitingChart.of(
                List.of(
                    new WaitingMonth(MONTH, true, 4, 123_450, 100),
                    new WaitingMonth(MONTH.plusMonths(1), false, 1, 0, 7)))
            .bars();
    assertThat(bars)
        .containsExactly(
            new Bar(
                "Oct",
                List.of("October 2026 and before", "4", "£1,234.50", "£1.00"),
                0,
                0,
                42,
                160,
                21),
            new Bar("Nov", List.of("November 2026", "1", "£0.00", "£0.07"), 50, 120, 42, 40, 71));
  }

  @Test
  void without_lines_nothing_is_drawn() {
    assertThat(WaitingChart.of(List.of()).bars()).isEmpty();
  }
}
