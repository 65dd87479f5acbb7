package org.branchwork.casework.api.referrals;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A referral of a case.
 *
 * @param madeBy an account
 * @param papersKept whether the papers are still there to be read or sent
 * @param taken how often the papers were fetched by the link
 * @param takenAt when last, {@code null} for never
 */
public record ReferralEntry(
    UUID id,
    ReferralKind kind,
    String recipient,
    String email,
    LocalDate consentOn,
    ConsentWay consentBy,
    String consentWords,
    LocalDate answerDueOn,
    ReferralState state,
    UUID madeBy,
    Instant madeAt,
    boolean papersKept,
    @Nullable Sending sending,
    @Nullable Answer answer,
    int taken,
    @Nullable Instant takenAt) {

  /** When the link went, and how long it is good. */
  public record Sending(Instant at, Instant goodUntil) {}

  /**
   * What came back.
   *
   * @param note {@code null} for none
   */
  public record Answer(ReferralAnswer answer, @Nullable String note, Instant at) {}
}
