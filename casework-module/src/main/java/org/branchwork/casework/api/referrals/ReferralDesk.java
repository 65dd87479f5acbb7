package org.branchwork.casework.api.referrals;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.branchwork.casework.api.Caller;
import org.branchwork.casework.api.CaseNotFound;
import org.branchwork.casework.api.CaseworkRuleBroken;
import org.jspecify.annotations.Nullable;

/**
 * Hands a case on to the regional office or to a solicitor, with the member's consent: the papers
 * are made once, can be read before they go, and are fetched by a link that expires.
 */
public interface ReferralDesk {

  /** For how many days papers are kept: from being made, and again from being sent. */
  int DAYS = 14;

  /** So many bytes of files go into one pack. */
  long MOST_BYTES = 40_000_000;

  /**
   * Refuses what {@link #make} would refuse, before anything is read or made.
   *
   * @throws CaseNotFound when the caller may not see the case
   * @throws CaseworkRuleBroken as {@link #make} does
   */
  void check(String reference, NewReferral referral, Caller caller);

  /**
   * What papers are made of. Noted in the log of reading as a copy that was taken away.
   *
   * @param files the ids of the files of the case that go along
   * @throws CaseNotFound when the caller may not see the case, or a file is none of it
   * @throws CaseworkRuleBroken {@code referral.sealed}, {@code referral.too-large}
   */
  CasePapers gather(String reference, Set<UUID> files, Caller caller);

  /**
   * Keeps papers ready to be sent; a repeat of the same form changes nothing.
   *
   * @param pack the papers as one ZIP
   * @throws CaseNotFound when the caller may not see the case
   * @throws CaseworkRuleBroken {@code referral.sealed}, {@code referral.recipient}, {@code
   *     referral.email}, {@code referral.consent-on}, {@code referral.consent-words}, {@code
   *     referral.answer-due}, {@code referral.too-large}, {@code form.used}
   */
  void make(String reference, String formKey, NewReferral referral, byte[] pack, Caller caller);

  /**
   * The papers as they were made, for whoever made them to read; noted in the log of reading.
   *
   * @throws CaseNotFound when the caller may not see the case, or the papers are kept no longer
   */
  byte[] open(String reference, UUID referral, Caller caller);

  /**
   * Sends the link, good for {@link #DAYS} days, and makes the day of the answer the case's next
   * day when it has none before. Sent twice is sent once.
   *
   * @throws CaseNotFound when the caller may not see it
   * @throws CaseworkRuleBroken {@code referral.sealed}, {@code referral.gone} when the papers were
   *     withdrawn or are kept no longer
   */
  void send(String reference, UUID referral, Caller caller);

  /**
   * Lets the link open nothing any more and throws the papers away; twice is once.
   *
   * @throws CaseNotFound when the caller may not see it
   */
  void withdraw(String reference, UUID referral, Caller caller);

  /**
   * Writes down what the recipient answered; a later answer takes the place of the one before.
   *
   * @param note at most 2,000 characters, {@code null} for none
   * @throws CaseNotFound when the caller may not see it
   * @throws CaseworkRuleBroken {@code referral.answer}, {@code referral.answer-note}, {@code
   *     referral.sealed-note}, {@code referral.not-sent}
   */
  void answer(
      String reference,
      UUID referral,
      @Nullable ReferralAnswer answer,
      @Nullable String note,
      Caller caller);

  /** Until when the link with this token is good; empty for one that opens nothing. */
  Optional<Instant> goodUntil(String token, Caller caller);

  /**
   * Hands out the papers behind a link, as one ZIP, and notes it; empty for a link that opens
   * nothing, whatever the reason.
   */
  Optional<byte[]> take(String token, Caller caller);

  /** Throws away papers whose days are over; for the portal's own jobs. Says how many. */
  int sweep(Caller caller);
}
