package org.branchwork.fundraising.api;

import java.time.Instant;
import java.util.UUID;
import org.branchwork.fundraising.api.privacy.HeldKind;

/**
 * Something happened to what tells of a person; the subject is the record. Nothing of it is told.
 */
public sealed interface PrivacyEvent extends FundraisingEvent {

  /** Its period was over, and it was erased. */
  record PersonalDataExpired(UUID eventId, UUID subject, String by, Instant at, HeldKind kind)
      implements PrivacyEvent {}

  /**
   * It belongs to somebody's request, and was put together for the answer.
   *
   * @param request its number
   */
  record PersonalDataGathered(UUID eventId, UUID subject, String by, Instant at, long request)
      implements PrivacyEvent {}

  /**
   * It was erased at somebody's request.
   *
   * @param digest 64 small hexadecimal digits by which it is known again after a restore
   */
  record PersonalDataErased(
      UUID eventId, UUID subject, String by, Instant at, HeldKind kind, long request, String digest)
      implements PrivacyEvent {}
}
