package org.branchwork.fundraising.pledges;

import org.branchwork.fundraising.api.Caller;
import org.branchwork.fundraising.api.Caller.Kind;
import org.branchwork.fundraising.api.Caller.Permission;
import org.branchwork.fundraising.api.FundraisingRuleBroken;

/** Who may ask for money, take pledges and read who promised. */
final class GivingAccess {

  private GivingAccess() {}

  static void requireAsking(Caller caller) {
    require(caller.may(Permission.OPEN_FUND) || caller.may(Permission.RECONCILE));
  }

  /** Visitors pledge for themselves. */
  static void requirePledging(Caller caller) {
    require(caller.kind() == Kind.VISITOR || caller.may(Permission.RECONCILE));
  }

  static void requireTakingFor(Caller caller) {
    require(caller.may(Permission.RECONCILE));
  }

  static void requireReading(Caller caller) {
    require(caller.may(Permission.READ) || readsNames(caller));
  }

  static void requireJob(Caller caller) {
    require(caller.kind() == Kind.SYSTEM);
  }

  /** Whoever keeps or approves the books must know whom money comes from; an auditor need not. */
  static boolean readsNames(Caller caller) {
    return caller.may(Permission.RECONCILE) || caller.may(Permission.APPROVE);
  }

  private static void require(boolean allowed) {
    if (!allowed) {
      throw new FundraisingRuleBroken("not-allowed");
    }
  }
}
