/**
 * The doors of the ledger: what is entered, closed, read and proved. Amounts are whole pence,
 * signed: more in the bank is positive, money of a fund is negative; days are those of London.
 */
package org.branchwork.fundraising.api.ledger;
