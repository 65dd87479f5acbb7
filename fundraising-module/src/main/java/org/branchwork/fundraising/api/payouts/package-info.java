/**
 * The doors of paying out: days on strike, payees with their bank details, and the runs in which
 * strike pay is paid. Amounts are whole pence, more than nothing; days are those of London.
 */
package org.branchwork.fundraising.api.payouts;
