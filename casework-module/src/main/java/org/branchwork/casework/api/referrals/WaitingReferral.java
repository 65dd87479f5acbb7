package org.branchwork.casework.api.referrals;

import java.time.LocalDate;

/**
 * A referral whose answer is waited for.
 *
 * @param reference of the case
 */
public record WaitingReferral(
    String reference, String name, String recipient, LocalDate answerDueOn) {}
