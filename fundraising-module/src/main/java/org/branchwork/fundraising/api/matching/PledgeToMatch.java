package org.branchwork.fundraising.api.matching;

import java.time.LocalDate;
import java.util.List;
import org.branchwork.fundraising.api.PaymentReference;

/**
 * A pledge that money may be for. Late and cancelled ones belong among them, for people pay all the
 * same.
 *
 * @param reference no two pledges have the same
 * @param donor who pledged, as a key of the caller's: two pledges of one donor have the same, and
 *     {@link KnownPayer} names it
 * @param names as which the donor may appear at a bank: the person's name; of a branch its name,
 *     and its treasurer's where it is known
 * @param openPence what is still to be paid; 0 when all is paid, never negative
 * @param pledgedOn the day of the pledge, Europe/London
 * @param kind whether a person or a branch pledged
 * @param state whether it stands, is late, or was cancelled
 */
public record PledgeToMatch(
    PaymentReference reference,
    String donor,
    List<String> names,
    long openPence,
    LocalDate pledgedOn,
    Kind kind,
    State state) {

  /** Who pledged. */
  public enum Kind {
    /** One person. */
    PERSON,
    /** A branch, by its decision. */
    BRANCH
  }

  /** Whether money is expected. */
  public enum State {
    /** The money is expected. */
    STANDING,
    /** The money should have come by now; it is still expected. */
    LATE,
    /** The money is not expected any more. */
    CANCELLED
  }

  /**
   * Copies the names.
   *
   * @throws IllegalArgumentException when more was paid than pledged: that is over-payment, and
   *     nothing is open
   */
  public PledgeToMatch {
    names = List.copyOf(names);
    if (openPence < 0) {
      throw new IllegalArgumentException("what is open of a pledge is not negative");
    }
  }

  /** Whether money is still expected: it stands or is late. */
  public boolean isLive() {
    return state != State.CANCELLED;
  }

  /**
   * The pledge after some of it was paid.
   *
   * @param pence what was allocated to it
   */
  public PledgeToMatch paid(long pence) {
    return new PledgeToMatch(
        reference, donor, names, Math.max(0, openPence - pence), pledgedOn, kind, state);
  }
}
