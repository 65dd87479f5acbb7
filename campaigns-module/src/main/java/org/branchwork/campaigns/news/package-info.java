/** Posts and portal pages. Everything here is package-private; others come through {@code api}. */
package org.branchwork.campaigns.news;
