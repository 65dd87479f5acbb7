package org.branchwork.campaigns.api;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A post as its writer works on it, whatever its state.
 *
 * @param post the post
 * @param version hand it back with the next command; the command is refused when somebody else was
 *     quicker
 * @param slug its address below {@code /news/}; follows the title until the first publication
 * @param title its title
 * @param text its text in Markdown, as typed
 * @param labels the names of its labels in alphabetical order
 * @param state where it stands now
 * @param publishedAt since or from when readers can see it; null for a draft
 */
public record PostDraft(
    UUID post,
    long version,
    String slug,
    String title,
    String text,
    List<String> labels,
    PostState state,
    @Nullable Instant publishedAt) {

  /** Keeps its own copy of the labels. */
  public PostDraft {
    labels = List.copyOf(labels);
  }
}
