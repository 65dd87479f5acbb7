package org.branchwork.casework.api.deadlines;

import org.branchwork.casework.api.Caller;
import org.branchwork.casework.api.CaseNotFound;
import org.branchwork.casework.api.CaseworkRuleBroken;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the time limits of cases. Every method throws {@link CaseNotFound} when the caller may not
 * see the case or it has no such limit, and {@link CaseworkRuleBroken} when a rule says no; then
 * nothing has changed. The same again changes nothing.
 */
public interface LimitDesk {

  /**
   * Works a limit out and sets it.
   *
   * @throws CaseworkRuleBroken as {@link TimeLimitSearch#work} does; {@code
   *     limits.certificate.form} and {@code limits.certificate.ended} for a number that cannot be
   *     right or comes without its day; {@code limits.reason.missing} for a limit that replaces
   *     another without a word; {@code limits.state.ended} when that one has ended; {@code
   *     limits.state.asked} when something else waits to be confirmed
   * @return whether it holds; from 28 days before the safe day of one that it replaces to that
   *     one's last day by law, a later one and one whose own last day has passed wait for a second
   *     person
   */
  boolean set(String reference, SetLimit command, Caller caller);

  /**
   * Marks a limit as met: the claim is with the tribunal. From 28 days before its safe day to its
   * last day by law that takes the number of the claim, and whoever gives cases is told.
   *
   * @param claimNumber the tribunal's: letters, digits, spaces, {@code . / -}, at most 30, with
   *     four digits in a row; {@code limits.claim-number.missing}, {@code limits.claim-number.form}
   * @param reason how it is known, 1 to 20,000 characters; {@code limits.reason.missing}
   */
  void meet(
      String reference, long limit, @Nullable String claimNumber, String reason, Caller caller);

  /**
   * Withdraws a limit: no such claim will be made.
   *
   * @param reason 1 to 20,000 characters; {@code limits.reason.missing}
   * @return whether it is withdrawn; from 28 days before its safe day to its last day by law it
   *     waits for a second person
   */
  boolean withdraw(String reference, long limit, String reason, Caller caller);

  /**
   * Confirms what another asked for, which is done then.
   *
   * @throws CaseworkRuleBroken {@code limits.second.same} for whoever asked; {@code
   *     limits.second.none} when nothing waits; {@code limits.reason.missing}
   */
  void confirm(String reference, long limit, String reason, Caller caller);

  /** Declines what another asked for, or takes back what one asked for oneself; as above. */
  void decline(String reference, long limit, String reason, Caller caller);

  /** Says that the alarms of a limit were seen and something is done about it. */
  void acknowledge(String reference, long limit, Caller caller);

  /**
   * Works limits out again after the law was amended, raises the alarms that are due and passes on
   * those that nobody acknowledged; for the portal's own job alone, {@link CaseNotFound} for
   * everybody else.
   *
   * @return how many limits it told of; some may be left for the next time
   */
  int watch(Caller caller);
}
