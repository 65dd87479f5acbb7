package org.branchwork.campaigns.api;

/**
 * A label of a post, under which readers find related posts.
 *
 * @param slug the label in an address, as in {@code /news/label/{slug}}
 * @param name the label as it was first written
 */
public record PostLabel(String slug, String name) {}
