package org.branchwork.campaigns.api;

import java.time.Instant;
import java.util.List;

/**
 * A published post, ready to be read.
 *
 * @param slug its address below {@code /news/}
 * @param title its title
 * @param lead its first paragraph as plain text, at most 300 characters
 * @param text its text as HTML
 * @param labels its labels in alphabetical order
 * @param publishedAt since when readers can see it
 */
public record PostView(
    String slug,
    String title,
    String lead,
    RenderedText text,
    List<PostLabel> labels,
    Instant publishedAt) {

  /** Keeps its own copy of the labels. */
  public PostView {
    labels = List.copyOf(labels);
  }
}
