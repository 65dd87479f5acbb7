package org.branchwork.campaigns.api;

/**
 * The posts under one label.
 *
 * @param label the label
 * @param list one page of its published posts
 */
public record LabelledPosts(PostLabel label, PostList list) {}
