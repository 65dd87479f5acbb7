package org.branchwork.fundraising.api;

import java.time.LocalDate;
import java.util.Optional;

/** A port: who is a member, which the fund does not keep itself. The portal fills it. */
public interface MembershipRegister {

  /**
   * What the register says of one member on a day.
   *
   * @param number a membership number in any spelling, 1 to 40 characters
   * @param on in London
   * @param caller who asks, for the audit trail
   * @return empty when there is no member of this number
   */
  Optional<Membership> membership(String number, LocalDate on, Caller caller);
}
