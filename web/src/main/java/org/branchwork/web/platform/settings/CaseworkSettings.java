package org.branchwork.web.platform.settings;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/** How a branch works its cases, {@code branchwork.branch.*}. */
@ApplicationScoped
public class CaseworkSettings {

  private static final String QUIET_DAYS = "branch.quiet-days";

  @Inject PortalSettings settings;

  /** A value that cannot be meant stops the start. */
  void started(@Observes @Initialized(ApplicationScoped.class) Object start) {
    quietDays();
  }

  /**
   * After how many working days without a word of the branch a case counts as quiet, 1 to 60.
   *
   * @throws IllegalStateException naming the key when it is no such number
   */
  public int quietDays() {
    String set = settings.text(QUIET_DAYS, "5");
    int days = set.matches("\\d{1,2}") ? Integer.parseInt(set) : 0;
    if (days < 1 || days > 60) {
      throw new IllegalStateException(
          "branchwork." + QUIET_DAYS + " is a number of working days from 1 to 60");
    }
    return days;
  }
}
