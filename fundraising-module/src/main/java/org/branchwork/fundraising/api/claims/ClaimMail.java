package org.branchwork.fundraising.api.claims;

/** What a mail to a claimant needs: nothing of what is claimed. */
public record ClaimMail(String email, String reference, String key) {}
