package org.branchwork.web.platform.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.branchwork.web.platform.settings.GivenSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PortalClockTest {

  private static final Clock NOON =
      Clock.fixed(Instant.parse("2026-11-22T12:00:00Z"), ZoneOffset.UTC);

  @ParameterizedTest
  @CsvSource({
    "2026-03-29T01:00:00Z, 2026-03-29T01:00:00Z",
    "P3D, 2026-11-25T12:00:00Z",
    "+PT1S, 2026-11-22T12:00:01Z",
    "-PT2H, 2026-11-22T10:00:00Z",
    "PT-2H, 2026-11-22T10:00:00Z"
  })
  void the_clock_of_a_demo_is_fixed_or_shifted(String setting, Instant now) {
    assertThat(PortalClock.shifted(NOON, setting).instant()).isEqualTo(now);
  }

  @Test
  void nothing_but_a_demo_has_its_clock_set() {
    Map<String, String> set = Map.of("demo.clock", "2001-01-01T00:00:00Z");
    Clock clock = new PortalClock().clock(GivenSettings.of(set));
    assertThat(clock.instant()).isAfter(Instant.parse("2026-01-01T00:00:00Z"));
    assertThat(clock.getZone()).isEqualTo(PortalClock.LONDON);
  }
}
