package org.branchwork.campaigns.api;

import java.util.List;
import java.util.UUID;

/**
 * Change a post's title, text and labels.
 *
 * @param post the post
 * @param version the version that was read; see {@link PostDraft#version}
 * @param title 1 to 200 characters, one line
 * @param text 1 to 50,000 characters of Markdown
 * @param labels at most 5 names of 2 to 40 characters; replace the present ones
 */
public record EditPost(UUID post, long version, String title, String text, List<String> labels) {

  /** Keeps its own copy of the labels. */
  public EditPost {
    labels = List.copyOf(labels);
  }
}
