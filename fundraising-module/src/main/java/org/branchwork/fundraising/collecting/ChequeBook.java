package org.branchwork.fundraising.collecting;

import static org.branchwork.fundraising.collecting.CollectingRules.require;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.branchwork.fundraising.api.Caller;
import org.branchwork.fundraising.api.Caller.Permission;
import org.branchwork.fundraising.api.CollectingEvent.ChequeCleared;
import org.branchwork.fundraising.api.CollectingEvent.ChequeReceived;
import org.branchwork.fundraising.api.CollectingEvent.ChequeReturned;
import org.branchwork.fundraising.api.CollectingEvent.ChequeWithdrawn;
import org.branchwork.fundraising.api.FundraisingEvent;
import org.branchwork.fundraising.api.FundraisingRuleBroken;
import org.branchwork.fundraising.api.collecting.ChequeDesk;
import org.branchwork.fundraising.api.collecting.ReceiveCheque;
import org.branchwork.fundraising.api.collecting.ReturnCheque;
import org.branchwork.fundraising.collecting.ChequeRows.Kept;

/** The book of cheques. */
@ApplicationScoped
@Transactional
class ChequeBook implements ChequeDesk {

  @Inject ChequeRows cheques;
  @Inject PayingInRows payingIns;
  @Inject SlipMatching matching;
  @Inject Event<FundraisingEvent> events;
  @Inject Clock clock;

  @Override
  public void receive(ReceiveCheque command, Caller caller) {
    caller.requireOneOf(Permission.RECONCILE);
    Stamp stamp = Stamp.of(caller, clock);
    Optional<UUID> fund = cheques.fundOf(command);
    CollectingRules.check(command, stamp, fund.isPresent());
    if (cheques.add(command, fund.orElseThrow(), stamp)) {
      events.fire(
          new ChequeReceived(
              UUID.randomUUID(), command.cheque(), stamp.by(), stamp.at(), command.pence()));
    }
  }

  @Override
  public void withdraw(UUID cheque, Caller caller) {
    caller.requireOneOf(Permission.RECONCILE);
    require(waiting(cheque).payingIn() == null, "cheque.paid-in");
    Stamp stamp = Stamp.of(caller, clock);
    cheques.withdraw(cheque, stamp);
    events.fire(new ChequeWithdrawn(UUID.randomUUID(), cheque, stamp.by(), stamp.at()));
  }

  @Override
  public void clear(UUID cheque, Caller caller) {
    caller.requireOneOf(Permission.RECONCILE);
    matched(waiting(cheque));
    Stamp stamp = Stamp.of(caller, clock);
    cheques.clear(cheque, stamp);
    events.fire(new ChequeCleared(UUID.randomUUID(), cheque, stamp.by(), stamp.at()));
  }

  @Override
  public void returned(ReturnCheque command, Caller caller) {
    caller.requireOneOf(Permission.RECONCILE);
    CollectingRules.checkReason(command.reason());
    UUID cheque = command.cheque();
    if (matching.isJoined(command.act())) {
      return;
    }
    PayingInRows.Match match = matched(waiting(cheque));
    Stamp stamp = Stamp.of(caller, clock);
    matching.undo(match, command.act(), caller);
    cheques.returned(cheque, command.reason(), stamp);
    matching.placeAgain(match, command.act(), stamp, caller);
    matching.takenBack(match, command, caller);
    events.fire(new ChequeReturned(UUID.randomUUID(), cheque, stamp.by(), stamp.at()));
  }

  private Kept waiting(UUID cheque) {
    Kept kept = cheques.hold(cheque).orElseThrow(() -> new FundraisingRuleBroken("cheque.unknown"));
    require(!kept.decided(), "cheque.decided");
    return kept;
  }

  private PayingInRows.Match matched(Kept cheque) {
    return Optional.ofNullable(cheque.payingIn())
        .flatMap(payingIns::match)
        .orElseThrow(() -> new FundraisingRuleBroken("cheque.not-matched"));
  }
}
