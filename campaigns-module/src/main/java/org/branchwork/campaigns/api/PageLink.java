package org.branchwork.campaigns.api;

/**
 * A published portal page as a link.
 *
 * @param slug its address below {@code /pages/}
 * @param title its title
 */
public record PageLink(String slug, String title) {}
