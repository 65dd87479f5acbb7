/**
 * What is made of the books when a period or a year is over: the auditor's pack, the receipts and
 * payments account, the feed of the annual return. Amounts are whole pence; a year is a calendar
 * year in London, as the return has it (Trade Union and Labour Relations (Consolidation) Act 1992,
 * section 32).
 */
package org.branchwork.fundraising.api.yearend;
