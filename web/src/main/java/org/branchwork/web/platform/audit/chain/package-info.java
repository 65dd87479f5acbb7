/**
 * The chain over the audit trail: how a row is sealed, and how the seals are tried. Plain JDBC and
 * nothing of the portal, so that the launcher can try a database whose portal does not run.
 */
package org.branchwork.web.platform.audit.chain;
