package org.branchwork.fundraising.reconciling;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.branchwork.fundraising.api.FundraisingRuleBroken;
import org.branchwork.fundraising.api.matching.Share;
import org.branchwork.fundraising.api.matching.Share.Use;

/** What can be said of the shares of a line without pledges and funds. */
final class ShareRules {

  private static final int LONGEST_DONOR = 100;

  private ShareRules() {}

  /**
   * Refuses everything at fault at once.
   *
   * @param restPence what is left of the line, with its sign
   */
  static void require(List<Share> shares, long restPence) {
    Set<String> broken = new LinkedHashSet<>();
    if (shares.isEmpty()) {
      broken.add("line.shares.none");
    }
    long left = Math.abs(restPence);
    for (Share share : shares) {
      if (share.pence() <= 0) {
        broken.add("line.share.amount");
      } else if (share.pence() > left) {
        broken.add("line.shares.too-much");
      } else {
        left -= share.pence();
      }
      require(share, restPence > 0, broken);
    }
    if (!broken.isEmpty()) {
      throw new FundraisingRuleBroken(List.copyOf(broken));
    }
  }

  private static void require(Share share, boolean credit, Set<String> broken) {
    if (credit != isGiven(share.use())) {
      broken.add("line.share.use");
    }
    if ((share.use() == Use.PLEDGE) != (share.pledge() != null)) {
      broken.add("line.share.pledge");
    }
    if ((share.use() != Use.PLEDGE) != (share.fund() != null)) {
      broken.add("line.share.fund");
    }
    String donor = share.donor();
    boolean named =
        donor != null
            && !donor.isBlank()
            && donor.codePointCount(0, donor.length()) <= LONGEST_DONOR;
    if (donor != null && (share.use() != Use.DONATION || !named)) {
      broken.add("line.share.donor");
    }
    if (share.appeal() != null && share.use() != Use.DONATION) {
      broken.add("line.share.appeal");
    }
  }

  private static boolean isGiven(Use use) {
    return use == Use.PLEDGE || use == Use.DONATION;
  }
}
