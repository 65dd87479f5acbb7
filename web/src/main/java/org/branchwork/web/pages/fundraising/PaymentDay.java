package org.branchwork.web.pages.fundraising;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** Today, in London. */
@RequestScoped
class PaymentDay {

  private static final ZoneId LONDON = ZoneId.of("Europe/London");

  @Inject Clock clock;

  LocalDate today() {
    return LocalDate.ofInstant(now(), LONDON);
  }

  Instant now() {
    return clock.instant();
  }
}
