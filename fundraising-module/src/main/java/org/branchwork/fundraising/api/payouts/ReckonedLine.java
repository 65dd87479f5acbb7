package org.branchwork.fundraising.api.payouts;

import java.time.LocalDate;
import java.util.UUID;

/**
 * What a member would be paid for a day, and how that comes about.
 *
 * @param part how much of the day, of {@code of} parts
 * @param ratePence of a whole day; nothing when the day was not looked at
 * @param fullPence the share of the rate, before any cap
 * @param pence what would be paid; nothing for a line that a run leaves out
 */
public record ReckonedLine(
    UUID payee,
    UUID strikeDay,
    LocalDate on,
    int part,
    int of,
    long ratePence,
    long fullPence,
    long pence,
    Outcome outcome) {

  /** Why the sum is what it is. */
  public enum Outcome {
    /** The share of the rate. */
    IN_FULL,
    /** As much of it as the cap of the week leaves. */
    CUT_BY_WEEK,
    /** As much of it as the cap of the dispute leaves. */
    CUT_BY_DISPUTE,
    /** Nothing: the member's day is in another run. */
    PAID_BEFORE,
    /** Nothing: the member's day stands above already. */
    CLAIMED_TWICE,
    /** Nothing: no rate holds on the day. */
    NO_RATE
  }
}
