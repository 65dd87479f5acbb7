package org.branchwork.campaigns.api;

import java.time.Instant;

/**
 * A published portal page, ready to be read.
 *
 * @param slug its address below {@code /pages/}
 * @param title its title
 * @param text its text as HTML
 * @param changedAt when its words were last changed
 */
public record PageView(String slug, String title, RenderedText text, Instant changedAt) {}
