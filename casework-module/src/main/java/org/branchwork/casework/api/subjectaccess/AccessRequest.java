package org.branchwork.casework.api.subjectaccess;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A request, as it stands.
 *
 * @param number by which it is called, never given again
 * @param asked what was asked
 * @param identity {@code null} while nobody made sure who asks
 * @param pauses in order
 * @param extension {@code null} while it is one month
 * @param headOfficeOn when the union's regional or head office was told, {@code null} when it was
 *     not
 * @param ended {@code null} while it is open
 * @param clock by when; of an ended request as it stood then
 */
public record AccessRequest(
    long number,
    NewAccessRequest asked,
    UUID recordedBy,
    Instant recordedAt,
    @Nullable Identity identity,
    List<AccessPause> pauses,
    @Nullable Extension extension,
    @Nullable LocalDate headOfficeOn,
    @Nullable Ended ended,
    AccessClock clock) {

  /** Who made sure who asks, and how. */
  public record Identity(IdentityProof proof, UUID by, Instant at) {}

  /** Two months more, and what the person was told. */
  public record Extension(String why, UUID by, Instant at) {}

  /** How it ended, and what went out or why not. */
  public record Ended(AccessEnd how, String why, UUID by, Instant at) {}
}
