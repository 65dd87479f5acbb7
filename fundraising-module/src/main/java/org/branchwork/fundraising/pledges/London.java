package org.branchwork.fundraising.pledges;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;

/** The day in London, by which appeals open and close. */
final class London {

  private static final ZoneId LONDON = ZoneId.of("Europe/London");

  private London() {}

  static LocalDate day(Clock clock) {
    return LocalDate.now(clock.withZone(LONDON));
  }
}
