package org.branchwork.casework.api.register;

/**
 * How many members there are on a day; figures alone, nobody is named.
 *
 * @param listed members who had joined by then and had not lapsed; the others are parts of these
 * @param paidUp whose subscriptions are not later than the rule allows
 * @param late whose subscriptions are later than that
 * @param untold of whom the register does not tell until when they paid
 * @param reachable who have an e-mail address
 */
public record Electorate(int listed, int paidUp, int late, int untold, int reachable) {}
