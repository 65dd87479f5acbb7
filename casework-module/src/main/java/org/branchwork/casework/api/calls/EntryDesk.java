package org.branchwork.casework.api.calls;

import org.branchwork.casework.api.Caller;

/** Takes in what somebody of the branch was told by a member. */
public interface EntryDesk {

  /**
   * Opens a case for what was said. It goes to triage, or to the caller who takes it at once; then
   * and only then a caller who does not see all cases sees this one.
   *
   * @return the reference of the case; of the first when the same form comes again
   * @throws org.branchwork.casework.api.CaseNotFound when the caller works no cases
   * @throws org.branchwork.casework.api.CaseworkRuleBroken {@code enquiry.*} as for a form, {@code
   *     entry.channel}, {@code entry.came}, or {@code form.used} when the form was used for other
   *     words
   */
  String enter(EnterEnquiry entry, Caller caller);
}
