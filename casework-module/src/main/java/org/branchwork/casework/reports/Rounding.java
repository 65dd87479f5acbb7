package org.branchwork.casework.reports;

import org.branchwork.casework.api.reports.CaseReport;

/**
 * Counts as they are shown: rounded down to a multiple of five. Leaving small counts out would not
 * do, for a total less its other parts tells the one left out, and a year less three quarters the
 * fourth. As each figure, totals too, may stand for five counts, no difference tells one exactly;
 * and of the parts of each total one is never told (no category yet, not closed, no name), so that
 * they cannot be pinned by adding up.
 */
final class Rounding {

  private Rounding() {}

  static int shown(long count) {
    return (int) (count / CaseReport.STEP * CaseReport.STEP);
  }
}
