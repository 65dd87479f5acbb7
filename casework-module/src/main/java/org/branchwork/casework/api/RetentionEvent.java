package org.branchwork.casework.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.branchwork.casework.api.retention.ErasureReason;
import org.branchwork.casework.api.retention.KeepReason;
import org.branchwork.casework.api.retention.LiftReason;
import org.branchwork.casework.api.subjectaccess.AccessDeed;
import org.jspecify.annotations.Nullable;

/**
 * Something was decided about how long cases are kept, or a case was erased, or somebody who asks
 * for what is kept was answered.
 */
public sealed interface RetentionEvent extends CaseworkEvent {

  /**
   * Cases of a category are kept for another time from now on.
   *
   * @param category {@code null} for cases without one
   */
  record PeriodSet(UUID eventId, String by, Instant at, @Nullable Category category, int months)
      implements RetentionEvent {}

  /** A case is kept until a day, whatever its period says. */
  record CaseKept(
      UUID eventId, String reference, String by, Instant at, LocalDate until, KeepReason reason)
      implements RetentionEvent {}

  /** A case is held: it is not erased until the hold is lifted. */
  record HoldPlaced(UUID eventId, String reference, String by, Instant at, KeepReason reason)
      implements RetentionEvent {}

  record HoldLifted(UUID eventId, String reference, String by, Instant at, LiftReason reason)
      implements RetentionEvent {}

  /**
   * Somebody asked that cases be erased; a second person decides.
   *
   * @param reference of the case, {@code null} when all cases of one person are meant
   */
  record ErasureAsked(
      UUID eventId,
      @Nullable String reference,
      String by,
      Instant at,
      UUID erasure,
      ErasureReason reason)
      implements RetentionEvent {}

  /** Nothing is erased: a second person said no, or who had asked took it back. */
  record ErasureDeclined(UUID eventId, String by, Instant at, UUID erasure)
      implements RetentionEvent {}

  /**
   * A case is gone but for what counts it.
   *
   * @param caseId the number it had
   * @param digest tells it from every other case, in hexadecimal; of nothing that tells of a person
   */
  record CaseErased(
      UUID eventId,
      String reference,
      String by,
      Instant at,
      UUID erasure,
      long caseId,
      String digest)
      implements RetentionEvent {}

  /**
   * Something was done about the request of a person to have what is kept.
   *
   * @param request its number
   */
  record AccessRequestWorked(UUID eventId, String by, Instant at, long request, AccessDeed deed)
      implements RetentionEvent {}
}
