package org.branchwork.web.pages.fundraising;

import java.time.LocalDate;
import org.branchwork.fundraising.api.inspections.InspectionClock;
import org.branchwork.fundraising.api.inspections.InspectionRow;
import org.branchwork.web.pages.shared.Dates;
import org.branchwork.web.pages.shared.Texts;

/** A member's request as it is said on pages. */
final class InspectionWords {

  private static final int SOON_DAYS = 7;

  private InspectionWords() {}

  static String address(InspectionRow row) {
    return InspectionsPage.PATH + "/" + row.request();
  }

  static String title(InspectionRow row) {
    return Texts.say("inspections.request", row.number());
  }

  static String period(InspectionRow row) {
    return Texts.say("ledger.period-name", Dates.day(row.from()), Dates.day(row.to()));
  }

  static String state(InspectionRow row) {
    return Texts.get(Texts.key("inspections.state.", row.state()));
  }

  /** How much time is left; empty once the clock stands still. */
  static String clock(InspectionRow row) {
    InspectionClock clock = row.clock();
    String lastDay = Dates.day(clock.lastDay());
    if (clock.isOverdue()) {
      return Texts.say("inspections.overdue", lastDay);
    }
    return clock.running() ? Texts.say("inspections.left", clock.daysLeft(), lastDay) : "";
  }

  static String tone(InspectionRow row) {
    InspectionClock clock = row.clock();
    if (clock.isOverdue() || isLate(row)) {
      return "bad";
    }
    return clock.running() && clock.daysLeft() <= SOON_DAYS ? "warn" : "ok";
  }

  /** Whether the day that was offered is after the last one. */
  static boolean isLate(InspectionRow row) {
    LocalDate offered = row.offeredOn();
    return offered != null && row.clock().running() && row.clock().isLate(offered);
  }
}
