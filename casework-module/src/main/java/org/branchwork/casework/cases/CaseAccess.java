package org.branchwork.casework.cases;

import java.util.UUID;
import org.branchwork.casework.api.Caller;
import org.branchwork.casework.api.Caller.Kind;
import org.branchwork.casework.api.Caller.Permission;
import org.branchwork.casework.api.CaseNotFound;
import org.branchwork.casework.api.CaseworkRuleBroken;
import org.jspecify.annotations.Nullable;

/** Who may see or touch a case. What one may not see does not exist. */
final class CaseAccess {

  private CaseAccess() {}

  /** Whether the caller sees every case. */
  static boolean seesAll(Caller caller) {
    return caller.kind() == Kind.STAFF && caller.may(Permission.VIEW_ALL);
  }

  /** Whether the caller sees the cases given to her or him. */
  static boolean seesOwn(Caller caller) {
    return caller.kind() == Kind.STAFF && (seesAll(caller) || caller.may(Permission.WORK));
  }

  /** Whether the caller sees the case of this caseworker, {@code null} before triage. */
  static boolean sees(Caller caller, @Nullable UUID caseworker) {
    return seesAll(caller)
        || caseworker != null && seesOwn(caller) && caseworker.equals(caller.accountId());
  }

  /**
   * Refuses triage by those who may not assign; they see the case, so they are told why. Whoever
   * gives a case away must see all, or would lose sight of it in the act.
   */
  static void requireAssign(Caller caller) {
    if (!caller.may(Permission.ASSIGN) || !seesAll(caller)) {
      throw new CaseworkRuleBroken("case.assign");
    }
  }

  /** Refuses everybody but the portal's own jobs. */
  static void requireSystem(Caller caller) {
    if (caller.kind() != Kind.SYSTEM) {
      throw new CaseNotFound();
    }
  }
}
