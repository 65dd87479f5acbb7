package org.branchwork.fundraising.api.claims;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalLong;
import org.branchwork.fundraising.api.payouts.ReasonClass;
import org.jspecify.annotations.Nullable;

/**
 * A claim as the claimant sees it who has its key.
 *
 * @param reference as people write it
 * @param days of strike pay, by date
 * @param reason of hardship
 * @param askedPence of hardship
 * @param words what was told of hardship
 * @param files the names of what was sent
 * @param accountEnding the last four digits of the account to be paid to; the rest is told to
 *     nobody
 * @param refusal why it was refused
 */
public record ClaimView(
    String reference,
    ClaimKind kind,
    ClaimState state,
    Instant claimedAt,
    List<Day> days,
    @Nullable ReasonClass reason,
    OptionalLong askedPence,
    @Nullable String words,
    List<String> files,
    String accountEnding,
    @Nullable String refusal) {

  /** Days and files are copied. */
  public ClaimView {
    days = List.copyOf(days);
    files = List.copyOf(files);
  }

  /**
   * A day that is claimed.
   *
   * @param accepted {@code null} until it is decided
   */
  public record Day(LocalDate on, int part, int of, @Nullable Boolean accepted) {}
}
