package org.branchwork.casework.api.queue;

import org.branchwork.casework.api.Caller;
import org.branchwork.casework.api.CaseNotFound;
import org.branchwork.casework.api.CaseworkRuleBroken;
import org.jspecify.annotations.Nullable;

/** What the branch does in its lists: labels on cases, and views that each account keeps. */
public interface QueueDesk {

  /**
   * Puts a label on a case; nothing changes when it is there already.
   *
   * @param label 1 to 30 characters, kept in lower case; else the rule {@code label.text} is broken
   * @throws CaseNotFound when the caller may not see the case
   * @throws CaseworkRuleBroken {@code label.sealed} on a sealed case, whose words are not kept
   *     plain, or {@code label.most} when the case has 10 labels
   */
  void putLabel(String reference, @Nullable String label, Caller caller);

  /**
   * Takes a label off a case; nothing changes when it is not there.
   *
   * @throws CaseNotFound when the caller may not see the case
   */
  void takeLabel(String reference, @Nullable String label, Caller caller);

  /**
   * Keeps a view of the caller's own; one of the same name is replaced.
   *
   * @param name 1 to 40 characters, else the rule {@code view.name} is broken
   * @param query what follows {@code /portal/cases?}, at most 1,000 characters as a browser sends
   *     them, else the rule {@code view.query} is broken
   * @throws CaseworkRuleBroken {@code view.most} when the caller keeps 20 already
   */
  void keepView(@Nullable String name, String query, Caller caller);

  /** Drops a view of the caller's own; nothing changes when there is none of that name. */
  void dropView(String name, Caller caller);
}
