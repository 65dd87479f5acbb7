package org.branchwork.fundraising.claims;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;

/** Which days on strike may be claimed: those of the last two years, and none to come. */
final class ClaimDays {

  private static final ZoneId LONDON = ZoneId.of("Europe/London");
  private static final int YEARS = 2;

  private ClaimDays() {}

  static LocalDate today(Clock clock) {
    return LocalDate.now(clock.withZone(LONDON));
  }

  static LocalDate since(LocalDate today) {
    return today.minusYears(YEARS);
  }
}
