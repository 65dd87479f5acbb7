package org.branchwork.fundraising.api;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Whether somebody was a member on a strike day, before strike pay is paid. */
public interface MembershipSearch {

  /**
   * What the membership register says of a member on a strike day.
   *
   * @param number a membership number in any spelling
   * @param on in London; {@code null} when none was said
   * @return empty when the register has no member of this number
   * @throws FundraisingRuleBroken {@code membership.number.missing} without a number or with one
   *     longer than 40 characters, {@code membership.day.missing} without a day, {@code
   *     not-allowed} without the permission RECONCILE
   */
  Optional<Membership> onStrikeDay(String number, @Nullable LocalDate on, Caller caller);
}
