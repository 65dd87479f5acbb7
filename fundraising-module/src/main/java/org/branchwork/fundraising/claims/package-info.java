/**
 * Claims by members, from the form to the decision. Whether one is paid is kept on none: it follows
 * from the runs. Everything here is package-private; others come through {@code api.claims}.
 */
package org.branchwork.fundraising.claims;
