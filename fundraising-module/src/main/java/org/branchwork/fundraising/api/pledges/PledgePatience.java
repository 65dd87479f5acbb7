package org.branchwork.fundraising.api.pledges;

import java.util.List;

/**
 * Port: how long the branch waits for what was promised. The portal reads it from its settings. All
 * are days of the calendar in London, counted from the day of the pledge.
 */
public interface PledgePatience {

  /** After how many days a donor is reminded; none, one, or two of which the second is larger. */
  List<Integer> reminderDays();

  /** After how many days a pledge lapses; larger than those of the reminders. */
  int lapseDays();
}
