package org.branchwork.casework.api;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to a case, told inside the transaction in which it happened. Carries ids
 * and plain facts, never a name, an address or a text.
 */
public sealed interface CaseworkEvent
    permits CaseEvent,
        CollectiveEvent,
        LimitEvent,
        MailEvent,
        MoveEvent,
        RegisterEvent,
        RetentionEvent,
        WallEvent {

  /** Unique for ever; what a receiver is idempotent by. */
  UUID eventId();

  /** The reference of the case or the collective, or {@code null} where the event concerns none. */
  default @Nullable String reference() {
    return null;
  }

  /** {@link Caller#label()} of whoever did it. */
  String by();

  Instant at();
}
