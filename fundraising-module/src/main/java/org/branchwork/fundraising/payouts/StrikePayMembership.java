package org.branchwork.fundraising.payouts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Optional;
import org.branchwork.fundraising.api.Caller;
import org.branchwork.fundraising.api.Caller.Permission;
import org.branchwork.fundraising.api.FundraisingRuleBroken;
import org.branchwork.fundraising.api.Membership;
import org.branchwork.fundraising.api.MembershipRegister;
import org.branchwork.fundraising.api.MembershipSearch;
import org.jspecify.annotations.Nullable;

/** Asks the membership register for the treasurer. */
@ApplicationScoped
@Transactional
class StrikePayMembership implements MembershipSearch {

  private static final int LONGEST_NUMBER = 40;

  @Inject MembershipRegister register;

  @Override
  public Optional<Membership> onStrikeDay(String number, @Nullable LocalDate on, Caller caller) {
    if (!caller.may(Permission.RECONCILE)) {
      throw new FundraisingRuleBroken("not-allowed");
    }
    String asked = number.strip();
    if (asked.isEmpty() || asked.length() > LONGEST_NUMBER) {
      throw new FundraisingRuleBroken("membership.number.missing");
    }
    if (on == null) {
      throw new FundraisingRuleBroken("membership.day.missing");
    }
    return register.membership(asked, on, caller);
  }
}
