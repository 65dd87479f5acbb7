package org.branchwork.campaigns.api;

/**
 * Begin a portal page as a draft.
 *
 * @param slug its address below {@code /pages/}: 2 to 60 lower-case letters, digits and single
 *     hyphens; never changes
 * @param title 1 to 200 characters, one line
 * @param text 1 to 50,000 characters of Markdown
 */
public record WritePage(String slug, String title, String text) {}
