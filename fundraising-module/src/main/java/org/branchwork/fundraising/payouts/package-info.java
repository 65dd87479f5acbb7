/** Paying out: so far, whether somebody is in benefit on a strike day. */
package org.branchwork.fundraising.payouts;
