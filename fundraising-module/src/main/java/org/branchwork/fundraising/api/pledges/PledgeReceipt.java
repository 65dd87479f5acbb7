package org.branchwork.fundraising.api.pledges;

/**
 * The answer to a pledge that is on disk.
 *
 * @param reference what the payer writes: {@code SF} and eight characters, for life
 * @param key what cancels the pledge; shown to the donor alone, never logged
 */
public record PledgeReceipt(String reference, String key) {}
