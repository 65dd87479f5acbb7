package org.branchwork.fundraising.api;

import java.time.Instant;
import java.util.UUID;

/**
 * Something happened in fundraising. Told inside the transaction that did it, so that whatever an
 * observer writes is undone with it.
 */
public sealed interface FundraisingEvent
    permits FundraisingEvent.FundOpened,
        FundraisingEvent.FundAccountSet,
        FundraisingEvent.BankAccountAdded,
        FundraisingEvent.StatementImported,
        AccountEvent,
        CollectingEvent,
        ClaimEvent,
        GivingEvent,
        InspectionEvent,
        LedgerEvent,
        MatchingEvent,
        PayoutEvent,
        PrivacyEvent,
        TransferEvent {

  /** Unique for ever; what a receiver is idempotent by. */
  UUID eventId();

  /**
   * What it happened to: a fund, an appeal, a bank account, a payout run, or what the event says.
   */
  UUID subject();

  /** {@link Caller#label()} of whoever did it. */
  String by();

  /** When it was done, to the microsecond. */
  Instant at();

  /** Whether a public page may tell of it, so that pages made before it are not shown any more. */
  default boolean isPublic() {
    return true;
  }

  /** A fund was opened. */
  record FundOpened(UUID eventId, UUID subject, String by, Instant at)
      implements FundraisingEvent {}

  /**
   * A fund got its first account to pay into. The account is public, so it is told in full: an
   * auditor must see at a glance that it is the right one.
   *
   * @param sortCode 6 digits
   * @param number 8 digits
   */
  record FundAccountSet(
      UUID eventId, UUID subject, String by, Instant at, String sortCode, String number)
      implements FundraisingEvent {}

  /**
   * A bank account of the branch was added, so that its statements can be imported.
   *
   * @param sortCode 6 digits
   * @param number 8 digits
   */
  record BankAccountAdded(
      UUID eventId, UUID subject, String by, Instant at, String sortCode, String number)
      implements FundraisingEvent {}

  /**
   * A statement file was imported.
   *
   * @param digest SHA-256 of its bytes, in 64 small hexadecimal digits
   * @param lines how many movements it holds
   * @param newLines how many of them no earlier file had brought
   */
  record StatementImported(
      UUID eventId, UUID subject, String by, Instant at, String digest, int lines, int newLines)
      implements FundraisingEvent {}
}
