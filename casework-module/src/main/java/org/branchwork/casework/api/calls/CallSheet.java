package org.branchwork.casework.api.calls;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What to know before a member is rung.
 *
 * @param telephone as it was given, {@code null} for none
 * @param dial the same as {@code +441514960000}; {@code null} when it cannot be read
 * @param messageAllowed whether a message may be left; {@code null} when that was not said
 * @param safeContact how and when it is safe, in the member's words
 * @param tries the latest 100 attempts, the latest first
 * @param next when to try again; {@code null} before the first attempt and once they have spoken
 */
public record CallSheet(
    @Nullable String telephone,
    @Nullable String dial,
    @Nullable Boolean messageAllowed,
    @Nullable String safeContact,
    List<Attempt> tries,
    @Nullable Next next) {

  /** One attempt. */
  public record Attempt(Instant at, UUID by, CallOutcome outcome, @Nullable String note) {}

  /** A day, Europe/London, and a part of it in which nobody has tried as often. */
  public record Next(LocalDate day, PartOfDay part) {}

  /** Parts of a day: from 9, from 12 and from 17 o'clock, until 20. */
  public enum PartOfDay {
    MORNING,
    AFTERNOON,
    EVENING
  }
}
