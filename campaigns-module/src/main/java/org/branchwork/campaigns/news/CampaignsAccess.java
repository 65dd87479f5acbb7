package org.branchwork.campaigns.news;

import java.util.List;
import org.branchwork.campaigns.api.Caller;
import org.branchwork.campaigns.api.Caller.Permission;
import org.branchwork.campaigns.api.CampaignsRuleBroken;

/** Who may do what with posts and pages. */
final class CampaignsAccess {
  private CampaignsAccess() {}

  static void require(Caller caller, Permission permission) {
    requireOneOf(caller, List.of(permission));
  }

  /** Drafts are seen by those who write and by those who judge what was written. */
  static void requireDesk(Caller caller) {
    requireOneOf(caller, List.of(Permission.WRITE, Permission.PUBLISH));
  }

  /** What readers see, or will see by itself, is changed only by those who may publish. */
  static void requireEdit(Caller caller, boolean reachesReaders) {
    require(caller, reachesReaders ? Permission.PUBLISH : Permission.WRITE);
  }

  private static void requireOneOf(Caller caller, List<Permission> permissions) {
    if (permissions.stream().noneMatch(caller::may)) {
      throw new CampaignsRuleBroken("not-allowed");
    }
  }
}
