package org.branchwork.fundraising.api.ledger;

/**
 * What an entry comes from, so that the same thing is not booked twice: there is at most one entry
 * of a kind, an id and a purpose. What is booked again after a reversal takes another purpose, such
 * as {@code match-2}.
 *
 * @param kind such as {@code BANK_LINE}: 1 to 40 capital letters and underscores
 * @param id its id there: 1 to 100 characters, never a name
 * @param purpose what for, such as {@code receipt}: 1 to 40 lower-case letters, digits and single
 *     hyphens
 */
public record EntrySource(String kind, String id, String purpose) {}
