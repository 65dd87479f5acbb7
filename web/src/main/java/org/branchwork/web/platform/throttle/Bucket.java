package org.branchwork.web.platform.throttle;

import java.util.List;

/**
 * One thing that is counted: a limit, and for whom.
 *
 * @param whose what tells it from others of the same limit; kept only as a keyed hash
 */
public record Bucket(Limit limit, List<String> whose) {

  /** A bucket; without further words it is the one of everybody together. */
  public static Bucket of(Limit limit, String... whose) {
    return new Bucket(limit, List.of(whose));
  }

  /** Without whose it is: that must not slip into a log. */
  @Override
  public String toString() {
    return limit.key();
  }
}
