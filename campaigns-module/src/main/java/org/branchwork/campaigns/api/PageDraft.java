package org.branchwork.campaigns.api;

import java.time.Instant;

/**
 * A portal page as its writer works on it.
 *
 * @param slug its address below {@code /pages/}
 * @param version hand it back with the next command; the command is refused when somebody else was
 *     quicker
 * @param title its title
 * @param text its text in Markdown, as typed
 * @param published whether readers can see it
 * @param changedAt when its words were last changed
 */
public record PageDraft(
    String slug, long version, String title, String text, boolean published, Instant changedAt) {}
