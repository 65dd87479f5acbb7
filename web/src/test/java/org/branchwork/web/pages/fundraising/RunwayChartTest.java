package org.branchwork.web.pages.fundraising;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.branchwork.fundraising.api.outlook.FundOutlook;
import org.branchwork.web.pages.fundraising.BarChart.Bar;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RunwayChartTest {

  @ParameterizedTest
  @CsvSource({
    "1, 2, 1",
    "3, 4, 3",
    "11, 12, 11",
    "12, 7, 12",
    "23, 8, 21",
    "110, 12, 110",
    "1000, 11, 910"
  })
  void a_runway_has_at_most_twelve_bars_in_equal_steps(long days, int bars, long last) {
    List<Bar> drawn = RunwayChart.of(outlook(days * 7_000)).bars();
    assertThat(drawn).hasSize(bars);
    assertThat(drawn.get(bars - 1).label()).isEqualTo("" + last);
  }

  @Test
  void a_bar_is_as_high_as_what_is_left_and_says_it() {
    List<Bar> drawn = RunwayChart.of(outlook(28_000)).bars();
    assertThat(drawn)
        .extracting(Bar::figures)
        .containsExactly(
            List.of("£280.00"),
            List.of("£210.00"),
            List.of("£140.00"),
            List.of("£70.00"),
            List.of("£0.00"));
    assertThat(drawn).extracting(Bar::height).containsExactly(160, 120, 80, 40, 0);
    assertThat(drawn).allMatch(bar -> bar.y() + bar.height() == 160);
  }

  @ParameterizedTest
  @CsvSource({"0", "6999", "-5"})
  void money_for_less_than_a_day_is_no_runway(long pence) {
    assertThat(RunwayChart.of(outlook(pence)).bars()).isEmpty();
  }

  private static FundOutlook outlook(long pence) {
    return new FundOutlook(0, 0, 0, 0, 0, 0, pence, 0, 1, 7_000);
  }
}
