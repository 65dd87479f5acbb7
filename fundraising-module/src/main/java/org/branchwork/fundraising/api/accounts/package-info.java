/** Whether a bank account could exist, for pages that show or take one. */
package org.branchwork.fundraising.api.accounts;
