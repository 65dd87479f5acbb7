package org.branchwork.casework.retention;

import org.branchwork.casework.api.Caller;
import org.branchwork.casework.api.Caller.Permission;
import org.branchwork.casework.api.CaseNotFound;
import org.branchwork.casework.api.CaseworkRuleBroken;
import org.jspecify.annotations.Nullable;

/** Who decides how long cases are kept. */
final class Keepers {

  private Keepers() {}

  /** To everybody else there is nothing here. */
  static void require(Caller caller) {
    if (!caller.may(Permission.RETENTION)) {
      throw new CaseNotFound();
    }
  }

  /** Refuses what was not chosen. */
  static <T> T chosen(@Nullable T choice, String rule) {
    if (choice == null) {
      throw new CaseworkRuleBroken(rule);
    }
    return choice;
  }
}
