package org.branchwork.fundraising.collecting;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.branchwork.fundraising.api.Caller;

/** Who does something, and when, to the microsecond. */
record Stamp(String by, Instant at) {

  private static final ZoneId LONDON = ZoneId.of("Europe/London");

  static Stamp of(Caller caller, Clock clock) {
    return new Stamp(caller.label(), clock.instant().truncatedTo(ChronoUnit.MICROS));
  }

  /** Whether a day is one that somebody may note now: it was, and not longer than a year ago. */
  boolean allows(LocalDate day) {
    LocalDate today = LocalDate.ofInstant(at, LONDON);
    return !day.isAfter(today) && !day.isBefore(today.minusYears(1));
  }
}
