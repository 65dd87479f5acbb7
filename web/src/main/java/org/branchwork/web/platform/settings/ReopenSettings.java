package org.branchwork.web.platform.settings;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.branchwork.casework.api.mail.LateAnswers;

/**
 * For how many days after its end a mail alone opens a case again, {@code branch.reopen-days} (30).
 */
@ApplicationScoped
class ReopenSettings implements LateAnswers {

  private static final String DAYS = "branch.reopen-days";

  @Inject PortalSettings settings;

  /** A value that cannot be meant stops the start. */
  void started(@Observes @Initialized(ApplicationScoped.class) Object start) {
    reopenDays();
  }

  @Override
  public int reopenDays() {
    String set = settings.text(DAYS, "30");
    int days = set.matches("\\d{1,4}") ? Integer.parseInt(set) : 0;
    if (days < 1 || days > 3650) {
      throw new IllegalStateException("branchwork." + DAYS + " is a number of days from 1 to 3650");
    }
    return days;
  }
}
