package org.branchwork.fundraising.api.pledges;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A pledge in the list of the staff.
 *
 * @param name who promised; {@code null} when it was not told, was erased, or the caller may not
 *     know it
 * @param appealTitle what it answers; {@code null} when it goes to the fund itself
 * @param amountPence of a recurring pledge one instalment
 * @param paidPence what was allocated to it so far
 * @param meetingOn when a meeting agreed it; {@code null} when none did
 * @param message to the branch; {@code null} as {@code name}
 * @param publicName whether the giver chose to be named in public
 * @param publicMessage whether the message may be public
 * @param released whether the public reads what it may
 */
public record PledgeRow(
    UUID pledge,
    String reference,
    PledgeKind kind,
    @Nullable String name,
    @Nullable String appealTitle,
    long amountPence,
    Recurrence recurrence,
    long paidPence,
    PledgeState state,
    Instant pledgedAt,
    @Nullable LocalDate meetingOn,
    @Nullable String minuteNumber,
    @Nullable String message,
    boolean publicName,
    boolean publicMessage,
    boolean released) {

  /** Whether a treasurer may let something out, see {@link SupporterDesk#release}. */
  public boolean isReleasable() {
    boolean counts = paidPence >= amountPence || meetingOn != null && state == PledgeState.OPEN;
    return counts && (publicName || publicMessage) && !released;
  }
}
