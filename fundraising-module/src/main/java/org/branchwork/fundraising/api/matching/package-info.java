/**
 * What the matching ladder is given, and what it decides: which pledge a line of a bank statement
 * pays, and why. Facts are keys with values; pages put them into words.
 */
package org.branchwork.fundraising.api.matching;
