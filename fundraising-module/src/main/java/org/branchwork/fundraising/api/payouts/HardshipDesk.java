package org.branchwork.fundraising.api.payouts;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.branchwork.fundraising.api.Caller;
import org.branchwork.fundraising.api.FundraisingRuleBroken;

/**
 * Gives hardship grants, which runs pay beside strike pay. Every method throws {@link
 * FundraisingRuleBroken} when a rule forbids it, and then nothing has changed; {@code not-allowed}
 * without the permission RECONCILE.
 */
public interface HardshipDesk {

  /**
   * Gives a grant; the same id again changes nothing.
   *
   * @throws FundraisingRuleBroken {@code hardship.pence.malformed}, {@code
   *     hardship.words.malformed} when they are too long, {@code hardship.meeting.malformed} when
   *     the meeting is to come, {@code hardship.minute.malformed}, {@code hardship.fund.unknown}
   *     when the fund's books are not kept, {@code hardship.own} for whoever is the payee, {@code
   *     payee.unknown}
   */
  void grant(GrantHardship command, Caller caller);

  /**
   * Takes a grant back that was entered by mistake: no run pays it any more, and that it was there
   * stays. The same again changes nothing.
   *
   * @throws FundraisingRuleBroken {@code hardship.gone} when there is no such grant, {@code
   *     hardship.in-run} while a run pays it, {@code hardship.claimed} when an accepted claim
   *     brought it
   */
  void takeBack(UUID grant, Caller caller);

  /**
   * The grants of a fund that are in no run and not taken back, the earliest first, at most 500.
   */
  List<HardshipGrantView> waiting(UUID fund, Caller caller);

  /**
   * Why a grant was given; that it was looked at is an event. For people alone; empty when there is
   * no such grant, or its reason was erased.
   */
  Optional<GrantReason> reason(UUID grant, Caller caller);
}
