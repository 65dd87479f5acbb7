package org.branchwork.casework.cases;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.branchwork.casework.api.CaseworkEvent;

/** When an act happens, and the telling of it inside its transaction. */
@ApplicationScoped
class Chronicle {

  @Inject Clock clock;
  @Inject Event<CaseworkEvent> events;

  /** The moment, as exactly as a column keeps it. */
  Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  /** The day of the branch. */
  LocalDate today() {
    return day(now());
  }

  /** The day of the branch on which a moment lies. */
  LocalDate day(Instant moment) {
    return Days.of(moment);
  }

  void tell(CaseworkEvent event) {
    events.fire(event);
  }
}
