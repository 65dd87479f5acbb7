package org.branchwork.casework.api.calls;

import org.branchwork.casework.api.Caller;

/**
 * Says anew how a member is reached. The timeline tells that it was said and by whom, not what
 * stood there before. Another address is told only that there are replies until the member chooses
 * otherwise. Both throw {@link org.branchwork.casework.api.CaseNotFound} for a case that is not
 * there for the caller, and {@link org.branchwork.casework.api.CaseworkRuleBroken} with {@code
 * enquiry.} and the field for what cannot be kept; then nothing has changed.
 */
public interface ContactDesk {

  /**
   * For staff who see the case: who rang or called may have neither number nor address.
   *
   * @throws org.branchwork.casework.api.CaseworkRuleBroken {@code enquiry.contact} when one who
   *     wrote would have neither
   */
  void change(String reference, Contact contact, Caller caller);

  /**
   * For the member with the key of the case.
   *
   * @throws org.branchwork.casework.api.CaseworkRuleBroken {@code enquiry.contact} without number
   *     and address
   */
  void changeOwn(String reference, String key, Contact contact, Caller caller);
}
