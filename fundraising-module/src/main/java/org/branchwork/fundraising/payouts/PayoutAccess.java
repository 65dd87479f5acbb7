package org.branchwork.fundraising.payouts;

import org.branchwork.fundraising.api.Caller;
import org.branchwork.fundraising.api.Caller.Permission;
import org.branchwork.fundraising.api.FundraisingRuleBroken;

/** Who may read, prepare, approve and hand out payments. */
final class PayoutAccess {

  private PayoutAccess() {}

  static void requireKeeping(Caller caller) {
    require(caller.may(Permission.RECONCILE), "not-allowed");
  }

  static void requireReading(Caller caller) {
    require(
        caller.may(Permission.READ)
            || caller.may(Permission.RECONCILE)
            || caller.may(Permission.APPROVE),
        "not-allowed");
  }

  static void requireJob(Caller caller) {
    require(caller.kind() == Caller.Kind.SYSTEM, "not-allowed");
  }

  /** A job holds every permission, but this is for people. */
  static void requirePerson(Caller caller, Permission permission) {
    require(caller.kind() == Caller.Kind.STAFF && caller.may(permission), "not-allowed");
  }

  /** A rule that must hold, by the key of its sentence. */
  static void require(boolean holds, String key) {
    if (!holds) {
      throw new FundraisingRuleBroken(key);
    }
  }
}
