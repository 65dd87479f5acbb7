/**
 * Funds and their accounts. Everything here is package-private; others come through {@code api}.
 */
package org.branchwork.fundraising.funds;
