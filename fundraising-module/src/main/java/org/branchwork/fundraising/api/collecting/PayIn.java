package org.branchwork.fundraising.api.collecting;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * Note what was taken to the bank with one slip.
 *
 * @param payingIn its id, chosen by the caller: sent twice it is one
 * @param slip the number printed on the slip, 1 to 20 letters, digits and hyphens
 * @param paidInOn the day in London, not in the future and at most a year ago
 * @param items collections and cheques, by their ids
 */
public record PayIn(UUID payingIn, String slip, LocalDate paidInOn, List<UUID> items) {

  /** The items are copied. */
  public PayIn {
    items = List.copyOf(items);
  }
}
