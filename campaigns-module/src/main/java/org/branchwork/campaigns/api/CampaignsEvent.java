package org.branchwork.campaigns.api;

import java.time.Instant;
import java.util.UUID;

/**
 * Something happened in campaigns. Told inside the transaction that did it, so that whatever an
 * observer writes is undone with it. Carries ids and plain facts, never a text.
 */
public sealed interface CampaignsEvent {

  /** Unique for ever; what a receiver is idempotent by. */
  UUID eventId();

  /** The post or page that it happened to. */
  UUID subject();

  /** {@link Caller#label()} of whoever did it. */
  String by();

  /** When it was done, to the microsecond. */
  Instant at();

  /** A draft was begun. */
  record PostWritten(UUID eventId, UUID subject, String by, Instant at) implements CampaignsEvent {}

  /**
   * A post's title, text or labels were changed.
   *
   * @param state where the post stood, and still stands: a change of a published post is read at
   *     once
   */
  record PostEdited(UUID eventId, UUID subject, String by, Instant at, PostState state)
      implements CampaignsEvent {}

  /**
   * A post was given its moment of publication; the moment may still lie ahead.
   *
   * @param slug its address below {@code /news/}, fixed from now on
   * @param from since or from when readers can see it
   */
  record PostPublished(UUID eventId, UUID subject, String by, Instant at, String slug, Instant from)
      implements CampaignsEvent {}

  /** A post was taken away from the readers, or off the schedule. */
  record PostWithdrawn(UUID eventId, UUID subject, String by, Instant at, String slug)
      implements CampaignsEvent {}

  /**
   * A portal page was begun or changed.
   *
   * @param slug its address below {@code /pages/}
   * @param published whether readers see the change at once
   */
  record PageSaved(
      UUID eventId, UUID subject, String by, Instant at, String slug, boolean published)
      implements CampaignsEvent {}

  /** A portal page was shown to the readers. */
  record PagePublished(UUID eventId, UUID subject, String by, Instant at, String slug)
      implements CampaignsEvent {}

  /** A portal page was taken away from the readers. */
  record PageWithdrawn(UUID eventId, UUID subject, String by, Instant at, String slug)
      implements CampaignsEvent {}
}
