package org.branchwork.casework.api.retention;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.branchwork.casework.api.Category;
import org.branchwork.casework.api.Stage;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a case to whoever keeps the periods: nothing of its words or people.
 *
 * @param closedOn {@code null} unless it is closed
 * @param dueOn when its period is over; {@code null} unless it is closed
 * @param kept the latest decision to keep it, {@code null} for none
 * @param hold {@code null} unless it is held
 */
public record CaseKeeping(
    String reference,
    @Nullable Category category,
    Stage stage,
    boolean sealed,
    LocalDate receivedOn,
    @Nullable LocalDate closedOn,
    @Nullable LocalDate dueOn,
    @Nullable Kept kept,
    @Nullable Hold hold) {

  /** Somebody decided to keep the case until a day. */
  public record Kept(LocalDate until, KeepReason reason, UUID by, Instant at) {}

  /** Somebody holds the case. */
  public record Hold(KeepReason reason, UUID by, Instant at) {}
}
