/**
 * Cash counted by two, cheques, and the slips they are paid in with. Nothing here books: the bank's
 * line for a slip is placed through the desk of reconciling, and whether a slip is matched follows
 * from that decision, so that undoing it there is all there is to undo. Who counted and what was
 * matched is held by the database (see {@code V023__collections.sql}).
 */
package org.branchwork.fundraising.collecting;
