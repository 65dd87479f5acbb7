package org.branchwork.web.platform.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetryPlanTest {

  private static final Instant START = Instant.parse("2026-11-22T09:00:00Z");
  private static final Instant END = START.plus(RetryPlan.PATIENCE);

  @ParameterizedTest
  @CsvSource({
    "1, PT1M",
    "2, PT2M",
    "3, PT4M",
    "4, PT8M",
    "8, PT2H8M",
    "9, PT4H",
    "10, PT4H",
    "200, PT4H"
  })
  void pauses_double_up_to_four_hours(int failures, Duration pause) {
    assertThat(RetryPlan.next(failures, START, END)).contains(START.plus(pause));
  }

  @ParameterizedTest
  @CsvSource({
    // left, next try after
    "PT4H1S, PT4H",
    "PT4H, PT4H",
    "PT3H59M, PT3H59M",
    "PT0.001S, PT0.001S"
  })
  void the_last_try_is_at_the_end_of_the_time(Duration left, Duration next) {
    Instant now = END.minus(left);
    assertThat(RetryPlan.next(30, now, END)).contains(now.plus(next));
  }

  @ParameterizedTest
  @CsvSource({"PT0S", "PT0.001S", "P30D"})
  void nothing_is_tried_after_five_days(Duration past) {
    assertThat(RetryPlan.next(40, END.plus(past), END)).isEmpty();
  }

  @Test
  void five_days_hold_some_forty_tries() {
    int failures = 0;
    Instant at = START;
    while (at != null) {
      failures++;
      at = RetryPlan.next(failures, at, END).orElse(null);
    }
    assertThat(failures).isBetween(35, 45);
  }
}
