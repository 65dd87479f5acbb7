package org.branchwork.web.platform.time;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.branchwork.web.platform.settings.PortalSettings;

/** The one clock, Europe/London. In the demo it can be fixed or shifted ({@code demo.clock}). */
@ApplicationScoped
class PortalClock {

  static final ZoneId LONDON = ZoneId.of("Europe/London");

  /**
   * The clock of the portal.
   *
   * <p>{@code demo.clock} is an instant ({@code 2026-11-22T09:00:00Z}: fixed) or a duration ({@code
   * P3D}, {@code -PT2H}: shifted).
   */
  @Produces
  @ApplicationScoped
  Clock clock(PortalSettings settings) {
    Clock real = Clock.system(LONDON);
    if (!settings.demo()) {
      return real;
    }
    Clock demo = settings.text("demo.clock").map(value -> shifted(real, value)).orElse(real);
    return new DemoClock(demo);
  }

  static Clock shifted(Clock real, String value) {
    if (value.startsWith("P") || value.startsWith("-P") || value.startsWith("+P")) {
      return Clock.offset(real, Duration.parse(value));
    }
    return Clock.fixed(Instant.parse(value), LONDON);
  }
}
