package org.branchwork.campaigns.api;

import java.util.List;

/**
 * One numbered page of published posts, the newest first.
 *
 * @param posts at most {@link #PAGE_SIZE} posts
 * @param number which page this is, from 1
 * @param pages how many pages there are; at least 1, for the first page exists even when empty
 */
public record PostList(List<PostSummary> posts, int number, int pages) {

  /** How many posts one page holds. */
  public static final int PAGE_SIZE = 10;

  /** Keeps its own copy of the posts. */
  public PostList {
    posts = List.copyOf(posts);
  }

  /** Whether there is such a page; a reader who asks for page 900 of 3 is told that it is not. */
  public boolean exists() {
    return number >= 1 && number <= pages;
  }
}
