package org.branchwork.web.platform.identity;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to an account, told inside the transaction in which it happened. Carries
 * ids and plain facts, never a name, an address or a key.
 */
public sealed interface IdentityEvent {

  /** Unique for ever; what a receiver is idempotent by. */
  UUID eventId();

  /** The account it happened to; {@code null} when a refused stranger named none that exists. */
  @Nullable UUID accountId();

  /** The id of the account that did it, "visitor" or the name of a job; never a person's name. */
  String by();

  Instant at();

  /** Both factors were right. */
  record AccountSignedIn(UUID eventId, UUID accountId, String by, Instant at, UUID signIn)
      implements IdentityEvent {}

  /**
   * A try to sign in was refused.
   *
   * @param reason {@code password}, {@code code} or {@code pace}
   */
  record SignInRefused(UUID eventId, @Nullable UUID accountId, String by, Instant at, String reason)
      implements IdentityEvent {}

  record AccountSignedOut(UUID eventId, UUID accountId, String by, Instant at, UUID signIn)
      implements IdentityEvent {}

  /**
   * A link was made that makes an account usable, or usable again.
   *
   * @param link what the sender of mail asks for; not a right to use it
   * @param kind {@code invite}, {@code second-factor} or {@code password}
   */
  record AccountLinkMade(
      UUID eventId, UUID accountId, String by, Instant at, UUID link, String kind)
      implements IdentityEvent {}

  /** A person was invited; the link follows as {@link AccountLinkMade}. */
  record AccountInvited(UUID eventId, UUID accountId, String by, Instant at, Set<String> roles)
      implements IdentityEvent {}

  /** A person chose a password and enrolled a second factor for the first time. */
  record AccountEnrolled(UUID eventId, UUID accountId, String by, Instant at)
      implements IdentityEvent {}

  record RolesChanged(UUID eventId, UUID accountId, String by, Instant at, Set<String> roles)
      implements IdentityEvent {}

  record SecondFactorReset(UUID eventId, UUID accountId, String by, Instant at)
      implements IdentityEvent {}

  record SecondFactorEnrolled(UUID eventId, UUID accountId, String by, Instant at)
      implements IdentityEvent {}

  /** The second factor was proved again within a sign-in. */
  record SecondFactorProved(UUID eventId, UUID accountId, String by, Instant at, UUID signIn)
      implements IdentityEvent {}

  record PasswordChanged(UUID eventId, UUID accountId, String by, Instant at)
      implements IdentityEvent {}

  record RecoveryCodesRenewed(UUID eventId, UUID accountId, String by, Instant at)
      implements IdentityEvent {}

  record RecoveryCodeUsed(UUID eventId, UUID accountId, String by, Instant at)
      implements IdentityEvent {}

  /**
   * Sign-ins were ended.
   *
   * @param count how many
   */
  record SessionsEnded(UUID eventId, UUID accountId, String by, Instant at, int count)
      implements IdentityEvent {}

  record AccountDisabled(UUID eventId, UUID accountId, String by, Instant at)
      implements IdentityEvent {}

  record AccountEnabled(UUID eventId, UUID accountId, String by, Instant at)
      implements IdentityEvent {}
}
