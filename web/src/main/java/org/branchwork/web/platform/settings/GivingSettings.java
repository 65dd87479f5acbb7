package org.branchwork.web.platform.settings;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Stream;
import org.branchwork.fundraising.api.pledges.PledgePatience;

/**
 * How long the branch waits for what was promised: reminders after so many days, {@code
 * fund.reminder-days} ({@code 21 42}; {@code none} for no reminder), and {@code fund.lapse-days}
 * (180), after which a pledge that is not paid is expected no longer.
 */
@ApplicationScoped
class GivingSettings implements PledgePatience {

  private static final String REMINDERS = "fund.reminder-days";
  private static final String LAPSE = "fund.lapse-days";
  private static final int LONGEST = 3650;

  @Inject PortalSettings settings;

  /** A value that cannot be meant stops the start. */
  void started(@Observes @Initialized(ApplicationScoped.class) Object start) {
    reminderDays();
    lapseDays();
  }

  @Override
  public List<Integer> reminderDays() {
    String set = settings.text(REMINDERS, "21 42");
    List<Integer> days =
        set.equals("none") ? List.of() : Stream.of(set.split(" +")).map(this::reminder).toList();
    if (days.size() > 2 || days.size() == 2 && days.get(0) >= days.get(1)) {
      throw wrongReminder();
    }
    return days;
  }

  private int reminder(String set) {
    int days = days(set);
    if (days < 1) {
      throw wrongReminder();
    }
    return days;
  }

  private static IllegalStateException wrongReminder() {
    return new IllegalStateException(
        "branchwork.fund.reminder-days is one or two numbers of days from 1 to 3650, like 21 42,"
            + " the second larger, or none");
  }

  @Override
  public int lapseDays() {
    int days = days(settings.text(LAPSE, "180"));
    if (days < 1 || reminderDays().stream().anyMatch(reminder -> reminder >= days)) {
      throw new IllegalStateException(
          "branchwork.fund.lapse-days is a number of days from 1 to 3650, larger than those of"
              + " branchwork.fund.reminder-days");
    }
    return days;
  }

  /** 0 for what is no number of days. */
  private static int days(String set) {
    int days = set.matches("\\d{1,4}") ? Integer.parseInt(set) : 0;
    return days > LONGEST ? 0 : days;
  }
}
