package org.branchwork.web.platform.identity;

import java.time.Duration;

/** How long a sign-in lasts. */
final class SignInLimits {

  /** Without a click for this long, the person signs in again. */
  static final Duration IDLE = Duration.ofMinutes(15);

  /** However busy, a sign-in ends after this. */
  static final Duration TOTAL = Duration.ofHours(10);

  /** How long the second factor counts as just proved; acts marked so ask for it again after. */
  static final Duration PROOF = Duration.ofMinutes(5);

  /** How long the code may follow the password. */
  static final Duration HALF = Duration.ofMinutes(10);

  /** A click is written down no more often than this; a page has many requests. */
  static final Duration SEEN_EVERY = Duration.ofSeconds(20);

  private SignInLimits() {}
}
