/**
 * Transfers between funds. What holds for them, direct statements included, stands in {@code
 * V031__fund_transfers.sql}; why they are booked as they are, in ADR 21.
 */
package org.branchwork.fundraising.transfers;
