package org.branchwork.web.platform.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.UUID;
import org.branchwork.web.platform.identity.IdentityEvent.SignInRefused;
import org.jspecify.annotations.Nullable;

/** Tells of refused tries, in a transaction of their own: there is nothing else to belong to. */
@ApplicationScoped
class Refusals {

  @Inject Event<IdentityEvent> events;
  @Inject Clock clock;

  /**
   * Tells that a try was refused.
   *
   * @param account {@code null} when the address belongs to none; it is not told which was typed
   */
  @Transactional(TxType.REQUIRES_NEW)
  public void tell(@Nullable UUID account, String reason) {
    events.fire(new SignInRefused(UUID.randomUUID(), account, "visitor", clock.instant(), reason));
  }
}
