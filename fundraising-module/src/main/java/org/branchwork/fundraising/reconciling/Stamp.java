package org.branchwork.fundraising.reconciling;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.branchwork.fundraising.api.Caller;

/** Who did something, and when, to the microsecond. */
record Stamp(String by, Instant at) {

  static Stamp of(Caller caller, Clock clock) {
    return new Stamp(caller.label(), clock.instant().truncatedTo(ChronoUnit.MICROS));
  }
}
