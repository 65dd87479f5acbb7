package org.branchwork.campaigns.api;

import java.time.Instant;

/**
 * A published post as one entry of a list.
 *
 * @param slug its address below {@code /news/}
 * @param title its title
 * @param lead its first paragraph as plain text, at most 300 characters
 * @param publishedAt since when readers can see it
 */
public record PostSummary(String slug, String title, String lead, Instant publishedAt) {}
