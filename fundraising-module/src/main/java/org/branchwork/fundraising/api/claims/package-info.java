/**
 * The doors of claims by members: strike pay for days of a fund's list, or help in hardship.
 * Amounts are whole pence, days those of London.
 */
package org.branchwork.fundraising.api.claims;
