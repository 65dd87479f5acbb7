package org.branchwork.fundraising.payouts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.branchwork.fundraising.api.FundraisingEvent;
import org.branchwork.fundraising.api.PayoutEvent;

/** When something happens, and who is told of it. */
@ApplicationScoped
class Happening {

  private static final ZoneId LONDON = ZoneId.of("Europe/London");

  @Inject Event<FundraisingEvent> events;
  @Inject Clock clock;

  void tell(PayoutEvent event) {
    events.fire(event);
  }

  Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  LocalDate today() {
    return dayOf(clock.instant());
  }

  /** The day of a moment in London. */
  static LocalDate dayOf(Instant at) {
    return LocalDate.ofInstant(at, LONDON);
  }
}
