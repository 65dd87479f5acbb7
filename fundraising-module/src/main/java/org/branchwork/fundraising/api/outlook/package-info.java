/** What the treasurer looks ahead by. */
package org.branchwork.fundraising.api.outlook;
