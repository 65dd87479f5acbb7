package org.branchwork.fundraising.inspections;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.branchwork.fundraising.api.Caller;
import org.branchwork.fundraising.api.Caller.Kind;
import org.branchwork.fundraising.api.Caller.Permission;
import org.branchwork.fundraising.api.FundraisingRuleBroken;
import org.branchwork.fundraising.api.inspections.InspectionAct;
import org.branchwork.fundraising.api.inspections.RecordInspection;
import org.jspecify.annotations.Nullable;

/** Who deals with requests, and what can be said of a form without looking anything up. */
final class InspectionRules {

  private static final ZoneId LONDON = ZoneId.of("Europe/London");
  private static final int LONGEST_NAME = 100;
  private static final int LONGEST_NUMBER = 40;
  private static final int LONGEST_REASON = 200;
  private static final int LONGEST_NOTE = 500;

  private InspectionRules() {}

  /** Who asks is for people who keep the books; a job holds every permission and is none. */
  static void requireTreasurer(Caller caller) {
    require(caller.kind() == Kind.STAFF && caller.may(Permission.RECONCILE), "not-allowed");
  }

  static void require(boolean holds, String key) {
    if (!holds) {
      throw new FundraisingRuleBroken(key);
    }
  }

  static LocalDate today(Clock clock) {
    return LocalDate.ofInstant(clock.instant(), LONDON);
  }

  static void check(RecordInspection command, LocalDate today) {
    List<String> broken = new ArrayList<>();
    LocalDate received = command.receivedOn();
    note(broken, isLine(command.memberName(), LONGEST_NAME), "inspection.name.malformed");
    note(broken, isNumber(command.membershipNumber()), "inspection.number.malformed");
    note(
        broken,
        !received.isAfter(today) && !received.isBefore(today.minusYears(1)),
        "inspection.received.malformed");
    note(
        broken,
        !command.to().isBefore(command.from()) && !command.to().isAfter(today),
        "inspection.period.malformed");
    note(broken, fits(command.note(), LONGEST_NOTE), "inspection.note.malformed");
    if (!broken.isEmpty()) {
      throw new FundraisingRuleBroken(broken);
    }
  }

  static void check(InspectionAct act, LocalDate today) {
    LocalDate day = act.day();
    require(
        day == null || !day.isBefore(today) && !day.isAfter(today.plusYears(1)),
        "inspection.day.malformed");
    String reason = act.reason();
    require(reason == null || isLine(reason, LONGEST_REASON), "inspection.reason.malformed");
  }

  private static boolean isNumber(@Nullable String number) {
    return number == null || isLine(number, LONGEST_NUMBER);
  }

  private static boolean isLine(String text, int longest) {
    return !text.isBlank()
        && fits(text, longest)
        && text.codePoints().noneMatch(Character::isISOControl);
  }

  private static boolean fits(String text, int longest) {
    return text.codePointCount(0, text.length()) <= longest && text.indexOf('\0') < 0;
  }

  private static void note(List<String> broken, boolean holds, String key) {
    if (!holds) {
      broken.add(key);
    }
  }
}
