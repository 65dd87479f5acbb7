package org.branchwork.fundraising.api.pledges;

/**
 * What a mail to a donor is made of.
 *
 * @param email where it goes
 * @param key what cancels the pledge
 * @param pledge what to pay and where to
 */
public record PledgeMail(String email, String key, PledgeView pledge) {}
