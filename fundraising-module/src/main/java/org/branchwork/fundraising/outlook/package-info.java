/** What waits, what is expected and how long it lasts. Everything here is package-private. */
package org.branchwork.fundraising.outlook;
