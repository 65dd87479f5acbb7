/**
 * What the branch tells the world: news posts and the standing pages of the portal.
 *
 * <p>The module is mostly forms and lists, so it stays flat: one public door ({@code api}) and one
 * package behind it ({@code news}). Text is kept as it was typed, in Markdown; it becomes HTML only
 * when it is read, so that a better renderer mends old posts too. Whether a post is public is never
 * stored as a yes or no: it follows from its moment of publication and the clock.
 */
package org.branchwork.campaigns;
