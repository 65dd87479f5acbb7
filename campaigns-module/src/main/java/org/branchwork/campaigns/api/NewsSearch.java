package org.branchwork.campaigns.api;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Reads posts. The first three methods show any caller exactly what the public sees at this moment;
 * the last two are the writers' own.
 */
public interface NewsSearch {

  /** The numbered page of all published posts; see {@link PostList#exists}. */
  PostList latest(int number, Caller caller);

  /**
   * The numbered page of the published posts under a label.
   *
   * @throws PostNotFound when no published post bears the label
   */
  LabelledPosts labelled(String labelSlug, int number, Caller caller);

  /**
   * A published post.
   *
   * @throws PostNotFound when there is none at this address, or none yet, or no more: the answers
   *     do not differ, so that an unpublished post cannot be guessed
   */
  PostView bySlug(String slug, Caller caller);

  /** When the next post comes out by itself, if one is scheduled; for whoever keeps pages. */
  Optional<Instant> nextPublication(Caller caller);

  /**
   * Posts in every state, the most recently changed first, at most 200. Needs WRITE or PUBLISH.
   *
   * @throws CampaignsRuleBroken {@code not-allowed}
   */
  List<PostLine> everyPost(Caller caller);

  /**
   * A post to work on. Needs WRITE or PUBLISH.
   *
   * @throws CampaignsRuleBroken {@code not-allowed}
   * @throws PostNotFound when there is no such post
   */
  PostDraft draft(UUID post, Caller caller);
}
