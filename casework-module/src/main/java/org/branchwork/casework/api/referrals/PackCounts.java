package org.branchwork.casework.api.referrals;

/**
 * How far the packs of a collective are, in members whose cases are not closed and are seen by the
 * caller. The latest pack of a case counts that was not withdrawn.
 *
 * @param members all of them
 * @param without those without a pack, whose cases are not sealed
 * @param sealed those without a pack, whose cases are sealed and go by themselves
 * @param made packs that wait to be sent
 * @param sent packs whose answer is waited for
 * @param answered packs that were answered
 */
public record PackCounts(int members, int without, int sealed, int made, int sent, int answered) {}
