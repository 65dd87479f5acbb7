package org.branchwork.fundraising.api.payouts;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * Prepare a run.
 *
 * @param run its id, chosen by the caller: sent twice it is one run
 * @param fund the fund that pays
 * @param payOn when the bank is to pay: today or later, in London
 * @param days the members' days
 * @param grants hardship grants of the fund that are in no run; at least one day or grant in all
 */
public record PreparePayout(
    UUID run, UUID fund, LocalDate payOn, List<MemberDay> days, List<UUID> grants) {

  /** Days and grants are copied. */
  public PreparePayout {
    days = List.copyOf(days);
    grants = List.copyOf(grants);
  }

  /** A run of strike pay alone. */
  public PreparePayout(UUID run, UUID fund, LocalDate payOn, List<MemberDay> days) {
    this(run, fund, payOn, days, List.of());
  }

  /**
   * A member was on strike on a day.
   *
   * @param strikeDay a day of the fund's list
   * @param part how much of the day, of {@code of} parts: at most the share of the list
   * @param of from 1 to 1,440
   */
  public record MemberDay(UUID payee, UUID strikeDay, int part, int of) {}
}
