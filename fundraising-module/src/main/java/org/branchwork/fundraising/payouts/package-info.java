/**
 * Paying out: what a member is due for days on strike and why, the files that a bank takes, and
 * whether somebody is in benefit on a strike day. Rules and files are pure: they ask no database
 * and no clock.
 */
package org.branchwork.fundraising.payouts;
