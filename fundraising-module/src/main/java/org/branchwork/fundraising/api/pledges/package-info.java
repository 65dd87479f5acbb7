/** What people are asked for and what they promise: appeals and pledges. Money is in pence. */
package org.branchwork.fundraising.api.pledges;
