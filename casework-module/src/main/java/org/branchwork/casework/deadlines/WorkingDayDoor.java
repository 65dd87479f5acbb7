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
}
