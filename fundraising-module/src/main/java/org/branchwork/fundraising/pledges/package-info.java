/**
 * Appeals and pledges. What was paid on a pledge is kept on none: it is read from the allocations.
 * Everything here is package-private; others come through {@code api.pledges}.
 */
package org.branchwork.fundraising.pledges;
