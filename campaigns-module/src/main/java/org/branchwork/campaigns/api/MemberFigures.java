package org.branchwork.campaigns.api;

/**
 * How many members there are on a day.
 *
 * @param members all of them; the others are parts of these
 * @param paidUp whose subscriptions are not late
 * @param late whose subscriptions are late
 * @param untold of whom the register does not tell
 * @param reachable who have an e-mail address
 */
public record MemberFigures(int members, int paidUp, int late, int untold, int reachable) {

  /** How many must be told of a meeting by post, or in person. */
  public int byPost() {
    return members - reachable;
  }
}
