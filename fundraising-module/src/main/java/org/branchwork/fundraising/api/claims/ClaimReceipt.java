package org.branchwork.fundraising.api.claims;

/**
 * The answer to a claim that is on disk.
 *
 * @param reference as people write it: {@code CL-XXXX-XXXX}, for life
 * @param key what opens the claim; shown to the claimant alone, never logged
 */
public record ClaimReceipt(String reference, String key) {}
