package org.branchwork.campaigns.api;

import java.time.Instant;
import java.util.UUID;

/**
 * What writers and publishers do with posts.
 *
 * <p>Every method throws {@link CampaignsRuleBroken} when a rule forbids it, and then nothing has
 * changed: {@code not-allowed} without the permission named, {@code post.changed} when the version
 * is no longer the newest. An unknown post is a {@link PostNotFound}.
 */
public interface NewsDesk {

  /**
   * Begins a draft. Needs WRITE. The same post id again changes nothing and is not an error: the
   * form was sent twice.
   */
  void write(WritePost command, Caller caller);

  /**
   * Changes a post. Needs WRITE for a draft or a withdrawn post; a post that is published or due to
   * be needs PUBLISH, for else a writer could put words before the readers alone. The address
   * follows the title until the first publication and never changes afterwards.
   */
  void edit(EditPost command, Caller caller);

  /**
   * Publishes a post from a moment on, which may lie in the past (an older release) or in the
   * future (readers see it when the clock gets there). Needs PUBLISH. Doing it again moves the
   * moment. Refused before the year 1990 and more than 366 days ahead: both are slips of the pen.
   */
  void publish(UUID post, long version, Instant from, Caller caller);

  /** Takes a post away from the readers, or off the schedule. Needs PUBLISH. */
  void withdraw(UUID post, long version, Caller caller);

  /** Shows how a text will look, without keeping it. Needs WRITE or PUBLISH. */
  RenderedText preview(String text, Caller caller);
}
