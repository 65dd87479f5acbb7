/** What stands between a stored bank account and whoever is to pay into it. */
package org.branchwork.web.platform.payments;
