package org.branchwork.casework.api.register;

import org.branchwork.casework.api.Caller;
import org.jspecify.annotations.Nullable;

/**
 * Says who of the register a case is of. All methods throw {@link
 * org.branchwork.casework.api.CaseNotFound} when the caller may not see the case.
 */
public interface MatchDesk {

  /**
   * Confirms that a case is of this member, in place of whoever was confirmed before.
   *
   * @param number as the register has it
   * @throws org.branchwork.casework.api.CaseworkRuleBroken {@code case.assign} for who may not
   *     triage; {@code match.number} when the register has no such member
   */
  void confirm(String reference, @Nullable String number, Caller caller);

  /**
   * Grants help although a rule of membership is not met; it stays on record with who and why. Once
   * granted, granting again changes nothing.
   *
   * @param reason 1 to 500 characters
   * @throws org.branchwork.casework.api.CaseworkRuleBroken {@code match.except} for everybody but
   *     the branch secretary; {@code match.reason}
   */
  void grantException(String reference, @Nullable String reason, Caller caller);
}
