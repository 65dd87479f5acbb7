package org.branchwork.casework.api.calls;

import org.branchwork.casework.api.Caller;
import org.jspecify.annotations.Nullable;

/** Ringing members back. */
public interface CallDesk {

  /**
   * Keeps that a member was rung. Having spoken is an answer of the branch: the member waits no
   * longer. Everything else is not, and is counted.
   *
   * @param formKey the same key again changes nothing
   * @param outcome {@code null} breaks the rule {@code calls.outcome}
   * @param note at most 2,000 characters, {@code null} for none
   * @throws org.branchwork.casework.api.CaseNotFound when the caller may not see the case
   * @throws org.branchwork.casework.api.CaseworkRuleBroken {@code case.closed}; {@code calls.note};
   *     {@code calls.message} for a message where the member did not say that one may be left;
   *     {@code calls.sealed} for a note of a sealed case, which is not stored here
   */
  void tried(
      String reference,
      String formKey,
      @Nullable CallOutcome outcome,
      @Nullable String note,
      Caller caller);
}
