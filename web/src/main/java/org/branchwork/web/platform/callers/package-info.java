/**
 * Tells each transaction of a module who asks, so that row-level security can judge. One
 * interceptor does it for every Desk and Search; none is named anywhere, so none can be forgotten.
 */
package org.branchwork.web.platform.callers;
