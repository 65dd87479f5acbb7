package org.branchwork.fundraising.api.payouts;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a mail to a payee needs, who is told of a change.
 *
 * @param email the address that was known before the change was asked for
 * @param at when it was asked for
 * @param account of bank details; {@code null} when the address itself changed
 */
public record PayeeMail(String email, Instant at, @Nullable NewAccount account) {

  /**
   * The bank details that are asked for.
   *
   * @param lastDigits the last four of the account number, and no more
   * @param earliest before this nothing is paid to it, however quickly it is approved
   */
  public record NewAccount(String lastDigits, Instant earliest) {}
}
