/**
 * The ledger: double entry in whole pence. Its rules are held by the database (see {@code
 * V003__ledger_rules.sql}), so that no code and no statement leads round them; what stands here
 * refuses early and in words that a treasurer understands. The tables are written by statements and
 * not by entities: nothing in them is ever changed, and one insert of all postings is what lets
 * their balances follow in one step.
 */
package org.branchwork.fundraising.ledger;
