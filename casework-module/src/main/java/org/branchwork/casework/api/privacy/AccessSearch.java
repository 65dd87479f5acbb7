package org.branchwork.casework.api.privacy;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.branchwork.casework.api.Caller;
import org.branchwork.casework.api.CaseNotFound;

/** Who may see a case, and who did. */
public interface AccessSearch {

  /**
   * For whoever sees the case.
   *
   * @throws CaseNotFound when the caller may not see it
   */
  WhoMaySee of(String reference, Caller caller);

  /** The latest broken glass of all cases, at most 50, for officers; none for others. */
  List<BrokenGlass> broken(Caller caller);

  /**
   * Whom a case is there for, for the sender of mail alone.
   *
   * @throws CaseNotFound when there is no such case
   */
  Audience audience(String reference, Caller caller);

  /**
   * The references of the cases in which an account is named, for the portal itself, which shows
   * them to that account nowhere.
   */
  Set<String> naming(UUID account, Caller caller);
}
