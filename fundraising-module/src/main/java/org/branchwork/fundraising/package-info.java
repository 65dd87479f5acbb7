/**
 * The branch's money for a cause: funds and the bank accounts that people pay into.
 *
 * <p>The account of a fund is the one thing a swindler would change, so it is never overwritten:
 * every account a fund ever showed stays as a row, and the newest one counts.
 */
package org.branchwork.fundraising;
