package org.branchwork.fundraising.payouts;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The table of rates.
 *
 * @param rows one for each day on which the rate changed, in any order
 */
record StrikePayRates(List<DayRate> rows) {

  /** As delivered: £70 a day, from before any dispute that the portal knows. */
  static final StrikePayRates DELIVERED =
      new StrikePayRates(List.of(new DayRate(LocalDate.of(2000, 1, 1), 7_000)));

  /** Refuses two rates from one day. */
  StrikePayRates {
    rows = rows.stream().sorted(Comparator.comparing(DayRate::from)).toList();
    for (int i = 1; i < rows.size(); i++) {
      if (rows.get(i).from().equals(rows.get(i - 1).from())) {
        throw new IllegalArgumentException(
            "two rates hold from " + rows.get(i).from() + ": take one out");
      }
    }
  }

  /** The rate that holds on a day; empty before the first. */
  Optional<DayRate> on(LocalDate day) {
    return rows.stream()
        .filter(rate -> !rate.from().isAfter(day))
        .reduce((earlier, later) -> later);
  }
}
