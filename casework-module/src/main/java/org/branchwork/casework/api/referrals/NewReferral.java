package org.branchwork.casework.api.referrals;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * To whom a case goes, and what the member agreed to.
 *
 * @param recipient 1 to 120 characters
 * @param email of the form x@y, at most 254 characters
 * @param consentOn the day on which the member agreed, not in the future
 * @param consentWords what the member agreed to, 10 to 2,000 characters
 * @param answerDueOn the day by which an answer is expected, today up to a year ahead
 */
public record NewReferral(
    @Nullable ReferralKind kind,
    @Nullable String recipient,
    @Nullable String email,
    @Nullable LocalDate consentOn,
    @Nullable ConsentWay consentBy,
    @Nullable String consentWords,
    @Nullable LocalDate answerDueOn) {}
