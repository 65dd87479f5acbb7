package org.branchwork.casework.api.deadlines;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.branchwork.casework.api.Caller;

/** The days of a caseworker as a calendar at a secret address. */
public interface CalendarDesk {

  /** The token of the caller's own address; empty when there is none. */
  Optional<String> token(Caller caller);

  /** Makes the caller a new address; the one before opens nothing any more. */
  void make(Caller caller);

  /** Lets the caller's address open nothing any more. */
  void revoke(Caller caller);

  /** Whose calendar a token opens, for anybody who brings it. */
  Optional<UUID> accountOf(String token, Caller caller);

  /**
   * The days of the cases that are the caller's or hers or his to cover and not closed, from 60
   * days ago on: the safe days of open limits, the days of next steps, hearings and meetings; and
   * the days of the caller's own tasks that are not done. At most 1,000.
   */
  List<CalendarDay> days(Caller caller);
}
