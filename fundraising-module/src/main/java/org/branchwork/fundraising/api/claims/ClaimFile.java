package org.branchwork.fundraising.api.claims;

/**
 * A file that a claimant sends.
 *
 * @param name as it may be shown, 1 to 200 characters
 * @param type its media type, by content
 * @param bytes at most 10 MiB
 */
public record ClaimFile(String name, String type, byte[] bytes) {}
