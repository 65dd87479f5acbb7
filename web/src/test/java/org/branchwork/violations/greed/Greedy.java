package org.branchwork.violations.greed;

import jakarta.inject.Inject;
import java.time.Clock;

/** Wants seven others. */
class Greedy {
  @Inject Clock one;
  @Inject Clock two;
  @Inject Clock three;
  @Inject Clock four;
  @Inject Clock five;
  @Inject Clock six;
  @Inject Clock seven;
}
