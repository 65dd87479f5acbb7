package org.branchwork.fundraising.api.pledges;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.branchwork.fundraising.api.Caller;
import org.branchwork.fundraising.api.FundraisingRuleBroken;

/** Reads appeals: visitors those that are published, staff and jobs all. */
public interface AppealSearch {

  /** The appeals that the caller sees, newest first. */
  List<AppealView> appeals(Caller caller);

  /**
   * One appeal.
   *
   * @throws AppealNotFound when the caller sees none of this name
   */
  AppealView bySlug(String slug, Caller caller);

  /**
   * The figures of every appeal as they are, for those who read the books; one without a pledge or
   * gift is absent.
   *
   * @throws FundraisingRuleBroken {@code not-allowed} to anybody else
   */
  Map<UUID, AppealTotals> totals(Caller caller);
}
