package org.branchwork.campaigns.api;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A post as a line of the writers' list, whatever its state.
 *
 * @param post the post
 * @param slug its address below {@code /news/}, which works while the state is published
 * @param title its title
 * @param state where it stands now
 * @param publishedAt since or from when readers can see it; null for a draft
 * @param changedAt when it was last written to
 */
public record PostLine(
    UUID post,
    String slug,
    String title,
    PostState state,
    @Nullable Instant publishedAt,
    Instant changedAt) {}
