package org.branchwork.fundraising.api;

import java.time.Instant;
import java.util.UUID;

/**
 * Something happened to the account that a fund shows; the subject is the fund. The account is
 * public, or is to be, so it is told in full; sort codes have 6 digits, numbers 8.
 */
public sealed interface AccountEvent extends FundraisingEvent {

  /** Somebody proposed another account. */
  record FundAccountProposed(
      UUID eventId,
      UUID subject,
      String by,
      Instant at,
      UUID change,
      String sortCode,
      String number)
      implements AccountEvent {}

  /** Another person approved it. */
  record FundAccountApproved(
      UUID eventId,
      UUID subject,
      String by,
      Instant at,
      UUID change,
      String sortCode,
      String number,
      Instant usableFrom)
      implements AccountEvent {}

  /** A change was taken back before it was in force. */
  record FundAccountWithdrawn(UUID eventId, UUID subject, String by, Instant at, UUID change)
      implements AccountEvent {}

  /** A change has come into force: the fund shows the other account from now on. */
  record FundAccountInForce(UUID eventId, UUID subject, String by, Instant at, UUID change)
      implements AccountEvent {}

  /**
   * An account of before there were seals was sealed as it stood. Tells it in full, so that an
   * officer sees that it is the right one.
   */
  record FundAccountSealed(
      UUID eventId, UUID subject, String by, Instant at, String sortCode, String number)
      implements AccountEvent {}

  /**
   * The seal of an account does not hold: an alarm. Somebody changed rows by hand, or the key is
   * another one.
   *
   * @param change the account or change concerned
   */
  record FundAccountSealBroken(UUID eventId, UUID subject, String by, Instant at, UUID change)
      implements AccountEvent {}
}
