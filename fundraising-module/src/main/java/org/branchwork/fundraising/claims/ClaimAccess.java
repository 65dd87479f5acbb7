package org.branchwork.fundraising.claims;

import org.branchwork.fundraising.api.Caller;
import org.branchwork.fundraising.api.Caller.Kind;
import org.branchwork.fundraising.api.Caller.Permission;
import org.branchwork.fundraising.api.FundraisingRuleBroken;

/** Who may claim, read claims and decide them. */
final class ClaimAccess {

  private ClaimAccess() {}

  /** Members claim without an account; nobody claims in another's name. */
  static void requireClaiming(Caller caller) {
    require(caller.kind() == Kind.VISITOR, "not-allowed");
  }

  static void requireReading(Caller caller) {
    caller.requireOneOf(Permission.READ, Permission.RECONCILE, Permission.APPROVE);
  }

  /** A job holds every permission, but reasons and decisions are for people. */
  static boolean decides(Caller caller) {
    return caller.kind() == Kind.STAFF && caller.may(Permission.RECONCILE);
  }

  static void requireDeciding(Caller caller) {
    require(decides(caller), "not-allowed");
  }

  static void requireJob(Caller caller) {
    require(caller.kind() == Kind.SYSTEM, "not-allowed");
  }

  /** A rule that must hold, by the key of its sentence. */
  static void require(boolean holds, String key) {
    if (!holds) {
      throw new FundraisingRuleBroken(key);
    }
  }
}
