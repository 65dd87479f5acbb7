package org.branchwork.casework.api.register;

import java.time.LocalDate;
import java.util.Optional;
import org.branchwork.casework.api.Caller;

/**
 * What the register says outside a case. The portal itself asks, for the fund (strike pay) and the
 * campaigns (quorum, notice of a meeting); for everybody else there is no member.
 */
public interface StandingSearch {

  /** One member on a day; empty when the register has no such number. That it was asked is kept. */
  Optional<Standing> standing(StandingQuestion question, Caller caller);

  /**
   * The members on a day. Of a day to come their subscriptions are judged as of today: nobody has
   * paid for the future yet.
   */
  Electorate electorate(LocalDate on, Caller caller);
}
