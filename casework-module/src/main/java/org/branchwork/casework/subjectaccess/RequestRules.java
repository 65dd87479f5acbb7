package org.branchwork.casework.subjectaccess;

import java.time.LocalDate;
import java.util.List;
import org.branchwork.casework.api.Caller;
import org.branchwork.casework.api.Caller.Permission;
import org.branchwork.casework.api.CaseNotFound;
import org.branchwork.casework.api.CaseworkRuleBroken;
import org.branchwork.casework.api.subjectaccess.AccessPause;
import org.branchwork.casework.api.subjectaccess.AccessRequest;
import org.branchwork.casework.api.subjectaccess.NewAccessRequest;
import org.branchwork.casework.cases.TextDoor;
import org.jspecify.annotations.Nullable;

/** What is asked of a request before it is written down. */
final class RequestRules {

  private static final int NAME = 200;
  private static final int EMAIL = 254;
  private static final int TELEPHONE = 60;
  private static final int MEMBERSHIP = 40;
  private static final int ACTING = 300;
  private static final int FEWEST = 10;
  private static final int MOST = 1000;

  private RequestRules() {}

  /** To everybody else there is nothing here. */
  static void requireLead(Caller caller) {
    if (!caller.may(Permission.SUBJECT_ACCESS)) {
      throw new CaseNotFound();
    }
  }

  static void require(boolean holds, String rule) {
    if (!holds) {
      throw new CaseworkRuleBroken(rule);
    }
  }

  static <T> T chosen(@Nullable T choice, String rule) {
    if (choice == null) {
      throw new CaseworkRuleBroken(rule);
    }
    return choice;
  }

  static NewAccessRequest checked(NewAccessRequest typed, LocalDate today) {
    String email = TextDoor.lineOrNone(typed.email(), EMAIL, "subject.email");
    require(email == null || email.matches("[^@\\s]+@[^@\\s]+"), "subject.email");
    LocalDate received = chosen(typed.receivedOn(), "subject.received-on");
    TextDoor.dayOrNone(received, "subject.received-on");
    require(!received.isAfter(today), "subject.received-on");
    return new NewAccessRequest(
        TextDoor.line(typed.name(), NAME, "subject.name"),
        email,
        TextDoor.lineOrNone(typed.telephone(), TELEPHONE, "subject.telephone"),
        TextDoor.lineOrNone(typed.membershipNumber(), MEMBERSHIP, "subject.membership"),
        received,
        chosen(typed.receivedBy(), "subject.received-by"),
        TextDoor.lineOrNone(typed.acting(), ACTING, "subject.acting"));
  }

  /** The day the branch asked: after whatever went before, and while the month still ran. */
  static LocalDate askedOn(@Nullable LocalDate typed, AccessRequest request, LocalDate today) {
    LocalDate from = chosen(typed, "subject.pause-from");
    List<AccessPause> before = request.pauses();
    LocalDate last = before.isEmpty() ? null : before.get(before.size() - 1).until();
    LocalDate earliest = last == null ? received(request) : last;
    LocalDate latest = request.clock().dueOn().isBefore(today) ? request.clock().dueOn() : today;
    require(!from.isBefore(earliest) && !from.isAfter(latest), "subject.pause-from");
    return from;
  }

  /** A day since the receipt. */
  static LocalDate since(
      @Nullable LocalDate typed, LocalDate earliest, LocalDate today, String rule) {
    LocalDate on = chosen(typed, rule);
    require(!on.isBefore(earliest) && !on.isAfter(today), rule);
    return on;
  }

  static LocalDate received(AccessRequest request) {
    return chosen(request.asked().receivedOn(), "subject.received-on");
  }

  /** Why, in words that say something. */
  static String why(@Nullable String typed, String rule) {
    String said = TextDoor.textOrNone(typed, MOST, rule);
    require(said != null && said.codePointCount(0, said.length()) >= FEWEST, rule);
    return chosen(said, rule);
  }
}
