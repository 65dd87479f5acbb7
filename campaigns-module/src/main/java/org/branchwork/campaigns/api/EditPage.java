package org.branchwork.campaigns.api;

/**
 * Change a portal page.
 *
 * @param slug the page
 * @param version the version that was read; see {@link PageDraft#version}
 * @param title 1 to 200 characters, one line
 * @param text 1 to 50,000 characters of Markdown
 */
public record EditPage(String slug, long version, String title, String text) {}
