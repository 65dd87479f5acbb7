package org.branchwork.fundraising.payouts;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/**
 * The table of caps.
 *
 * @param rows one for each day on which the caps changed, in any order
 */
record StrikePayCapTable(List<DatedCaps> rows) {

  /** As delivered. */
  static final StrikePayCapTable NONE = new StrikePayCapTable(List.of());

  StrikePayCapTable {
    rows = rows.stream().sorted(Comparator.comparing(DatedCaps::from)).toList();
  }

  /** The caps that hold on a day; none before the first. */
  StrikePayCaps on(LocalDate day) {
    return rows.stream()
        .filter(row -> !row.from().isAfter(day))
        .reduce((earlier, later) -> later)
        .map(DatedCaps::caps)
        .orElse(StrikePayCaps.NONE);
  }
}
