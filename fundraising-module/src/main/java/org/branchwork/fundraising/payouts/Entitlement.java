package org.branchwork.fundraising.payouts;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What members are due, line by line.
 *
 * @param lines one for each claim, by member and day
 */
record Entitlement(List<EntitlementLine> lines) {

  Entitlement {
    lines = List.copyOf(lines);
  }

  /** The sum of each member who is due anything. */
  SortedMap<String, Long> pencePerMember() {
    SortedMap<String, Long> sums = new TreeMap<>();
    for (EntitlementLine line : lines) {
      if (line.pence() > 0) {
        sums.merge(line.claim().member(), line.pence(), Math::addExact);
      }
    }
    return sums;
  }

  long totalPence() {
    return pencePerMember().values().stream().reduce(0L, Math::addExact);
  }
}
