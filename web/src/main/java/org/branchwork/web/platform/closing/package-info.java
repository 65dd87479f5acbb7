/** Ends the portal in order: what is under way is done, nothing more is begun, then the end. */
package org.branchwork.web.platform.closing;
