package org.branchwork.campaigns.api;

/** Where a post or page stands, seen from the readers' side. */
public enum PostState {
  /** Never published. */
  DRAFT,
  /** Has a moment of publication that has not come. */
  SCHEDULED,
  /** Readers can see it. */
  PUBLISHED,
  /** Was taken away from the readers; may be published again. */
  WITHDRAWN
}
