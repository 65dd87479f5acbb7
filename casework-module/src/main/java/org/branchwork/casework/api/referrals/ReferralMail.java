package org.branchwork.casework.api.referrals;

/**
 * Where the link of a referral goes.
 *
 * @param token what opens the papers; at least 128 bits that nobody can guess, stored nowhere
 */
public record ReferralMail(String email, String token) {}
