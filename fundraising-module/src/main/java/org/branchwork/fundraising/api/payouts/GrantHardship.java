package org.branchwork.fundraising.api.payouts;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Give a member in need a grant.
 *
 * @param grant its id, chosen by the caller: sent twice it is one grant
 * @param fund a fund whose books are kept, and which pays
 * @param pence from 1 to 1,000,000
 * @param reason kept apart from the sum
 * @param words what was told of it, at most 5,000 characters, kept apart as well; {@code null}
 *     where it stands elsewhere or nothing was told
 * @param meeting of the committee that decided it, if one did
 */
public record GrantHardship(
    UUID grant,
    UUID fund,
    UUID payee,
    long pence,
    ReasonClass reason,
    @Nullable String words,
    Optional<Meeting> meeting) {

  /** A grant that is explained elsewhere and that no committee decided. */
  public GrantHardship(UUID grant, UUID fund, UUID payee, long pence, ReasonClass reason) {
    this(grant, fund, payee, pence, reason, null, Optional.empty());
  }

  /**
   * Where a committee decided.
   *
   * @param on the day of the meeting, today or earlier
   * @param minute the number of the minute: 1 to 100 characters
   */
  public record Meeting(LocalDate on, String minute) {}
}
