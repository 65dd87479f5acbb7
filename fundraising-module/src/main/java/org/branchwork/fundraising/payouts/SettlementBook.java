package org.branchwork.fundraising.payouts;

import static org.branchwork.fundraising.payouts.PayoutAccess.require;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.UUID;
import org.branchwork.fundraising.api.Caller;
import org.branchwork.fundraising.api.FundraisingRuleBroken;
import org.branchwork.fundraising.api.PayoutEvent.PayoutPaid;
import org.branchwork.fundraising.api.PayoutEvent.PayoutReturned;
import org.branchwork.fundraising.api.payouts.PayoutView;
import org.branchwork.fundraising.api.payouts.SettlePayment;
import org.branchwork.fundraising.api.payouts.SettlementDesk;
import org.branchwork.fundraising.reconciling.ReconcilingDoor;
import org.branchwork.fundraising.reconciling.ReconcilingDoor.Placed;

/** Payments of runs on the bank's statement. */
@ApplicationScoped
@Transactional
class SettlementBook implements SettlementDesk {

  @Inject RunRows rows;
  @Inject RunReading reading;
  @Inject Entitlements entitlements;
  @Inject ReconcilingDoor statements;
  @Inject Happening happening;

  @Override
  public void settle(SettlePayment command, Caller caller) {
    PayoutAccess.requireKeeping(caller);
    rows.hold(command.run());
    if (statements.has(command.act())) {
      return;
    }
    PayoutView run = run(command);
    PayoutView.Line line = PayoutBook.openLine(run, command.line());
    require(!line.paid(), "payout.line.paid");
    Placed placed = place(command, run, line, caller);
    Instant now = happening.now();
    rows.paid(
        run.run(),
        line.line(),
        command.bankLine().toString(),
        placed.allocation(),
        placed.on(),
        caller.label(),
        now);
    happening.tell(
        new PayoutPaid(
            UUID.randomUUID(), run.run(), caller.label(), now, line.line(), line.pence()));
  }

  @Override
  public void cameBack(SettlePayment command, Caller caller) {
    PayoutAccess.requireKeeping(caller);
    rows.hold(command.run());
    if (statements.has(command.act())) {
      return;
    }
    PayoutView run = run(command);
    PayoutView.Line line = PayoutBook.openLine(run, command.line());
    require(line.paid(), "payout.line.unpaid");
    Placed placed = place(command, run, line, caller);
    Instant now = happening.now();
    rows.returned(
        run.run(),
        line.line(),
        command.bankLine().toString(),
        placed.allocation(),
        placed.on(),
        caller.label(),
        now);
    entitlements.end(run, line, placed.on(), caller);
    happening.tell(
        new PayoutReturned(
            UUID.randomUUID(), run.run(), caller.label(), now, line.line(), line.pence()));
  }

  /** A line that is not paid yet goes out, one that is comes in. */
  private Placed place(SettlePayment command, PayoutView run, PayoutView.Line line, Caller caller) {
    return statements.place(
        command.act(),
        command.bankLine(),
        command.seen(),
        !line.paid(),
        Entitlements.due(run, line),
        caller);
  }

  private PayoutView run(SettlePayment command) {
    return reading
        .run(command.run())
        .orElseThrow(() -> new FundraisingRuleBroken("payout.unknown"));
  }
}
