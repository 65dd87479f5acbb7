package org.branchwork.fundraising.ledger;

import org.branchwork.fundraising.api.Caller;
import org.branchwork.fundraising.api.Caller.Permission;
import org.branchwork.fundraising.api.FundraisingRuleBroken;

/** Who may read, keep and approve the books. */
final class BookAccess {

  private BookAccess() {}

  static void requireKeeping(Caller caller) {
    caller.requireOneOf(Permission.RECONCILE);
  }

  static void requireReading(Caller caller) {
    caller.requireOneOf(Permission.READ, Permission.RECONCILE, Permission.APPROVE);
  }

  /** A job holds every permission, but approving is for people. */
  static void requireApproving(Caller caller) {
    require(caller.kind() == Caller.Kind.STAFF && caller.may(Permission.APPROVE));
  }

  static void requireJob(Caller caller) {
    require(caller.kind() == Caller.Kind.SYSTEM);
  }

  private static void require(boolean allowed) {
    if (!allowed) {
      throw new FundraisingRuleBroken("not-allowed");
    }
  }
}
