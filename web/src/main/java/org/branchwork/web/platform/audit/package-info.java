/**
 * The audit trail. It listens to what the modules tell and writes one row per act in the same
 * transaction: an act whose row cannot be written does not happen. The database role of the portal
 * may add rows and read them, nothing else.
 */
package org.branchwork.web.platform.audit;
