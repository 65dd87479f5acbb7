package org.branchwork.fundraising.payouts;

import java.util.UUID;

/**
 * A grant to a member in need. Why it was given is kept apart, in {@link HardshipReason}: whoever
 * sees what is paid does not see how somebody lives.
 *
 * @param member who is paid, spelt as in {@link StrikeDayClaim}
 * @param pence more than nothing
 */
record HardshipGrant(UUID id, String member, long pence) {

  /** Refuses a grant of nothing. */
  HardshipGrant {
    if (pence <= 0) {
      throw new IllegalArgumentException("a grant is of nothing or less: write pence");
    }
  }
}
