package org.branchwork.fundraising.payouts;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.branchwork.fundraising.api.payouts.ReasonClass;

/** Sums of grants: by member without a reason, and by reason without a member. */
record HardshipGrants(List<HardshipGrant> grants) {

  /** Refuses a grant that stands there twice. */
  HardshipGrants {
    grants = List.copyOf(grants);
    if (grants.stream().map(HardshipGrant::id).distinct().count() < grants.size()) {
      throw new IllegalArgumentException("a grant stands there twice: take one out");
    }
  }

  /** What each member is granted, for the payout. */
  SortedMap<String, Long> pencePerMember() {
    SortedMap<String, Long> sums = new TreeMap<>();
    grants.forEach(grant -> sums.merge(grant.member(), grant.pence(), Math::addExact));
    return sums;
  }

  /**
   * What was granted for each reason, for the committee's report.
   *
   * @throws IllegalArgumentException when a grant has no reason
   */
  Map<ReasonClass, Long> pencePerReason(List<HardshipReason> reasons) {
    Map<UUID, ReasonClass> byGrant = new HashMap<>();
    reasons.forEach(reason -> byGrant.put(reason.grant(), reason.reason()));
    Map<ReasonClass, Long> sums = new EnumMap<>(ReasonClass.class);
    for (HardshipGrant grant : grants) {
      ReasonClass reason = byGrant.get(grant.id());
      if (reason == null) {
        throw new IllegalArgumentException(
            "the grant " + grant.id() + " has no reason: give it one");
      }
      sums.merge(reason, grant.pence(), Math::addExact);
    }
    return sums;
  }
}
