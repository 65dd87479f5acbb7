package org.branchwork.fundraising.api.privacy;

import java.time.LocalDate;
import java.util.OptionalLong;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A record that was found for somebody's request.
 *
 * @param on when it was made, in London; of a donation when the money came
 * @param pence what it is about; empty for a payee and a claim of days on strike
 * @param keeping whether it can be erased
 * @param belongs what was decided; {@code null} while nobody did
 */
public record HeldRecord(
    UUID id,
    HeldKind kind,
    FoundBy foundBy,
    LocalDate on,
    OptionalLong pence,
    Keeping keeping,
    @Nullable Boolean belongs) {

  /** Whether something keeps it. */
  public enum Keeping {
    ERASABLE,
    /** Money is awaited or owed, or a claim is not decided. */
    NEEDED,
    /** An accounting record, kept six years. */
    BY_LAW
  }
}
