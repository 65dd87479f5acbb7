package org.branchwork.fundraising.payouts;

import java.time.LocalDate;

/**
 * What a whole day on strike is worth.
 *
 * @param from the first day it holds; it holds until the next row's
 * @param pence nothing or more
 */
record DayRate(LocalDate from, long pence) {

  /** Refuses less than nothing. */
  DayRate {
    if (pence < 0) {
      throw new IllegalArgumentException("a day's rate is less than nothing: write pence");
    }
  }
}
