/**
 * What the portal makes of a bank statement before it goes in: the file as read, its lines, what
 * has to be asked, and how the treasurer explains the columns of a file that no layout fits.
 */
package org.branchwork.fundraising.api.statements;
