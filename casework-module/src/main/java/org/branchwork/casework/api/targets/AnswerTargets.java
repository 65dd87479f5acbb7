package org.branchwork.casework.api.targets;

import java.time.DayOfWeek;
import java.util.Map;

/** When the branch works and how soon it answers. The portal reads it from its settings. */
public interface AnswerTargets {

  /** The hours of each day of the week on which the branch works; bank holidays are none of it. */
  Map<DayOfWeek, Hours> hours();

  /** Within how many working hours a member is answered for the first time. */
  int firstHours();

  /** Within how many working hours a member is answered after that. */
  int nextHours();

  /**
   * Wall-clock time in Europe/London, in minutes from midnight.
   *
   * @param from 0 to 1439
   * @param to after {@code from}, at most 1440, the end of the day
   */
  record Hours(int from, int to) {}
}
