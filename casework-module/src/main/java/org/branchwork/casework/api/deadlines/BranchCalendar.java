package org.branchwork.casework.api.deadlines;

import java.time.LocalDate;
import java.util.Set;
import org.branchwork.casework.api.deadlines.TimeLimitQuestion.Jurisdiction;

/** Where the branch is: what its days and limits go by. The portal reads it from its settings. */
public interface BranchCalendar {

  /** The nation whose tribunals and holidays are the branch's. */
  Nation nation();

  /** Holidays that are nobody's rule, such as a royal occasion, as the branch was told of them. */
  Set<LocalDate> oneOffHolidays();

  /** The nations, each with its bank holidays. */
  enum Nation {
    ENGLAND(Jurisdiction.ENGLAND_WALES),
    WALES(Jurisdiction.ENGLAND_WALES),
    SCOTLAND(Jurisdiction.SCOTLAND),
    NORTHERN_IRELAND(Jurisdiction.NORTHERN_IRELAND);

    private final Jurisdiction jurisdiction;

    Nation(Jurisdiction jurisdiction) {
      this.jurisdiction = jurisdiction;
    }

    /** Whose tribunals decide there. */
    public Jurisdiction jurisdiction() {
      return jurisdiction;
    }
  }
}
