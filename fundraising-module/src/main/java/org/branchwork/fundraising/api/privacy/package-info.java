/**
 * What the fund keeps that tells of a person: how long, and that it is erased. Sums, days and
 * payment references stay, for the accounting records of a union are kept six years (Trade Union
 * and Labour Relations (Consolidation) Act 1992, section 29).
 */
package org.branchwork.fundraising.api.privacy;
