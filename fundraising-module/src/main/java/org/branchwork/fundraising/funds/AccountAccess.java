package org.branchwork.fundraising.funds;

import org.branchwork.fundraising.api.Caller;
import org.branchwork.fundraising.api.Caller.Kind;
import org.branchwork.fundraising.api.Caller.Permission;
import org.branchwork.fundraising.api.FundraisingRuleBroken;

/** Who may watch, propose, approve and stop what the funds show. */
final class AccountAccess {

  private AccountAccess() {}

  static void requireWatching(Caller caller) {
    caller.requireOneOf(
        Permission.WATCH_ACCOUNT, Permission.READ, Permission.RECONCILE, Permission.APPROVE);
  }

  /** A job holds every permission, but this is for people. */
  static void requirePerson(Caller caller, Permission... oneOf) {
    require(caller.kind() == Kind.STAFF, "not-allowed");
    caller.requireOneOf(oneOf);
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
