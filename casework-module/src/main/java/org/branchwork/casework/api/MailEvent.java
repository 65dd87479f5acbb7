package org.branchwork.casework.api;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Something happened to a message that came in by mail, or to the list of where none is sent. */
public sealed interface MailEvent extends CaseworkEvent {

  /**
   * Somebody decided what becomes of a message that was not filed.
   *
   * @param reference the case it is added to, {@code null} for a new enquiry or none
   * @param mail the number of the stored message
   * @param decision ENQUIRY, ANSWER or SET_ASIDE
   */
  record MailDecided(
      UUID eventId, @Nullable String reference, String by, Instant at, long mail, String decision)
      implements MailEvent {}

  /**
   * Somebody of the staff opened a message as it came in.
   *
   * @param reference its case, {@code null} while it belongs to none
   */
  record MailOpened(UUID eventId, @Nullable String reference, String by, Instant at, long mail)
      implements MailEvent {}

  /** A mail to the member came back: the member was not reached. */
  record MailReturned(UUID eventId, String reference, String by, Instant at, long mail)
      implements MailEvent {}

  /** A message was too large to be fetched whole, and a person sent it. */
  record MailTooLarge(UUID eventId, String by, Instant at, long mail) implements MailEvent {}

  /** Somebody made the sender of what was forwarded the enquirer of the case. */
  record EnquirerSet(UUID eventId, String reference, String by, Instant at) implements MailEvent {}

  /** A mail domain is on the list of those that employers read. */
  record EmployerDomainAdded(UUID eventId, String by, Instant at, String domain)
      implements MailEvent {}

  /** A mail domain is off that list. */
  record EmployerDomainRemoved(UUID eventId, String by, Instant at, String domain)
      implements MailEvent {}
}
