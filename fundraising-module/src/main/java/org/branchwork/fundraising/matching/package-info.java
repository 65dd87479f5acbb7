/**
 * Which pledge a line of a bank statement pays: a ladder of steps, the surest first. It writes
 * nothing and asks no database, so that the stored inputs of a decision give the same decision
 * again. What it may do by itself is one step alone, and that only when the treasurer switched it
 * on; two pledges equally likely give no suggestion.
 */
package org.branchwork.fundraising.matching;
