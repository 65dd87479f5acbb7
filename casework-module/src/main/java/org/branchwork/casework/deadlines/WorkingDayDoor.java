package org.branchwork.casework.deadlines;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;

/** What the other capabilities know of the branch's working days. */
@ApplicationScoped
public class WorkingDayDoor {

  @Inject WorkingDays days;

  /**
   * Whether the branch works: Monday to Friday but bank holidays of its nation and one-off days.
   */
  public boolean isWorking(LocalDate day) {
    return days.isWorking(day);
  }

  /** The day itself when the branch works on it, else the next on which it does. */
  public LocalDate from(LocalDate day) {
    return days.from(day);
  }
}
