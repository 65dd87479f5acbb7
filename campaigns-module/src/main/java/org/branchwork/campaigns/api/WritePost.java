package org.branchwork.campaigns.api;

import java.util.List;
import java.util.UUID;

/**
 * Begin a post as a draft.
 *
 * @param post the new post's id, chosen by the form, so that a form sent twice is one post
 * @param title 1 to 200 characters, one line
 * @param text 1 to 50,000 characters of Markdown
 * @param labels at most 5 names of 2 to 40 characters; doubles count once
 */
public record WritePost(UUID post, String title, String text, List<String> labels) {

  /** Keeps its own copy of the labels. */
  public WritePost {
    labels = List.copyOf(labels);
  }
}
