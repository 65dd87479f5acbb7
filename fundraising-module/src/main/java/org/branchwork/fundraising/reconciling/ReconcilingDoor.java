package org.branchwork.fundraising.reconciling;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.UUID;
import org.branchwork.fundraising.api.Caller;
import org.branchwork.fundraising.api.FundraisingRuleBroken;
import org.branchwork.fundraising.api.matching.LineTaken;

/** Places lines of the bank for payouts: what paid a member, and what came back. */
@ApplicationScoped
public class ReconcilingDoor {

  @Inject Placing placing;
  @Inject MatchRows rows;
  @Inject Periods periods;

  /**
   * What is due to a member.
   *
   * @param account the ledger account of the entitlement
   */
  public record Due(UUID fund, UUID account, long pence) {}

  /**
   * What was placed.
   *
   * @param on the day of its entry: the bank's, or the first open one after it
   */
  public record Placed(UUID allocation, LocalDate on) {}

  /** The day, or the first one after it that is open; a day without a period opens its month. */
  public LocalDate openDay(LocalDate day, Caller caller) {
    return periods.now(caller).openOn(day);
  }

  /** Whether that decision was made already. */
  public boolean has(UUID act) {
    return rows.has(act);
  }

  /**
   * Places a whole line: one that went out against what is due, one that came in as due again.
   *
   * @param out which of the two it must be
   * @throws LineTaken when somebody decided about the line since it was seen
   * @throws FundraisingRuleBroken {@code line.unknown}, {@code payout.line.sum}
   */
  public Placed place(UUID act, UUID line, int seen, boolean out, Due due, Caller caller) {
    placing.strikePay(act, line, seen, out, due, caller);
    return rows.placed(act);
  }
}
