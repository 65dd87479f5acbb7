package org.branchwork.casework.api.deadlines;

import java.time.LocalDate;
import java.util.List;
import org.branchwork.casework.api.Caller;
import org.branchwork.casework.api.CaseNotFound;

/** Reads the time limits of cases, as far as the caller may see them. */
public interface LimitSearch {

  /**
   * The limits of a case: the open ones by their safe day, then those that ended, the last first.
   *
   * @throws CaseNotFound when the caller may not see the case
   */
  List<CaseLimit> of(String reference, Caller caller);

  /**
   * The open limits of the cases the caller sees, not closed, whose safe day is at most 28 days
   * away or not longer ago: the nearest first, at most 25.
   */
  List<LimitAhead> ahead(Caller caller);

  /**
   * The last day to which a hearing must be put off when the companion cannot come: it ends five
   * working days of the branch's nation, beginning with the first after the day proposed
   * (Employment Relations Act 1999, section 10(5)).
   */
  LocalDate lastAlternative(LocalDate proposed, Caller caller);
}
