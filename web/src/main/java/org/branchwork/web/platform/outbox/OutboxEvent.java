package org.branchwork.web.platform.outbox;

import java.time.Instant;
import java.util.UUID;

/** What somebody did to the outbox; told inside the transaction, for the audit trail. */
public sealed interface OutboxEvent {

  /** Unique for ever. */
  UUID eventId();

  /** The row's id. */
  String subject();

  /** The account that did it. */
  String by();

  Instant at();

  /** A parked row is to be tried again. */
  record ParkedRowRerun(UUID eventId, String subject, String by, Instant at)
      implements OutboxEvent {}
}
