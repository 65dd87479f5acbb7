package org.branchwork.fundraising.reconciling;

import static org.branchwork.fundraising.reconciling.RefundRules.require;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.branchwork.fundraising.api.Caller;
import org.branchwork.fundraising.api.Caller.Permission;
import org.branchwork.fundraising.api.FundraisingEvent;
import org.branchwork.fundraising.api.FundraisingRuleBroken;
import org.branchwork.fundraising.api.MatchingEvent.RefundApproved;
import org.branchwork.fundraising.api.MatchingEvent.RefundPrepared;
import org.branchwork.fundraising.api.MatchingEvent.RefundWithdrawn;
import org.branchwork.fundraising.api.matching.PayerAccount;
import org.branchwork.fundraising.api.matching.PrepareRefund;
import org.branchwork.fundraising.api.matching.RefundDesk;
import org.branchwork.fundraising.reconciling.RefundRows.Refund;
import org.branchwork.fundraising.reconciling.RefundRules.Asked;
import org.jspecify.annotations.Nullable;

/** Money that goes back: prepared by one, approved by another, matched when it went. */
@ApplicationScoped
@Transactional
class Refunds implements RefundDesk {

  @Inject RefundRows refunds;
  @Inject MatchRows matches;
  @Inject RefundRules rules;
  @Inject Placing placing;
  @Inject Event<FundraisingEvent> events;
  @Inject Clock clock;

  @Override
  public void prepare(PrepareRefund command, Caller caller) {
    caller.requireOneOf(Permission.RECONCILE);
    UUID refund = command.refund();
    matches.take(List.of(command.line()));
    if (refunds.hold(refund).isPresent()) {
      return;
    }
    Asked asked = rules.require(command);
    Stamp stamp = Stamp.of(caller, clock);
    placing.keepInSuspense(refund, command.line(), asked.line().decisions(), caller);
    refunds.prepare(command, asked.toAccount(), stamp);
    events.fire(
        new RefundPrepared(UUID.randomUUID(), refund, stamp.by(), stamp.at(), command.pence()));
  }

  /** A job holds every permission, but approving is for people. */
  @Override
  public void approve(UUID refund, @Nullable PayerAccount account, Caller caller) {
    boolean person = caller.kind() == Caller.Kind.STAFF;
    require(person && caller.may(Permission.APPROVE), "not-allowed");
    Refund prepared = held(refund);
    require(!prepared.approved() && !prepared.withdrawn(), "refund.decided");
    require(!prepared.preparedBy().equals(caller.label()), "refund.own");
    String confirmed = RefundRules.confirmed(prepared, account);
    Stamp stamp = Stamp.of(caller, clock);
    refunds.approve(refund, confirmed, stamp);
    events.fire(new RefundApproved(UUID.randomUUID(), refund, stamp.by(), stamp.at()));
  }

  @Override
  public void withdraw(UUID refund, Caller caller) {
    caller.requireOneOf(Permission.RECONCILE);
    Refund prepared = held(refund);
    require(!prepared.withdrawn() && !prepared.paid(), "refund.decided");
    Stamp stamp = Stamp.of(caller, clock);
    refunds.withdraw(refund, stamp);
    events.fire(new RefundWithdrawn(UUID.randomUUID(), refund, stamp.by(), stamp.at()));
  }

  @Override
  public void paid(UUID act, UUID refund, UUID line, int seen, Caller caller) {
    caller.requireOneOf(Permission.RECONCILE);
    if (matches.has(act)) {
      return;
    }
    Refund approved = held(refund);
    require(approved.approved(), "refund.unapproved");
    require(!approved.withdrawn() && !approved.paid(), "refund.decided");
    placing.payBack(act, approved, line, seen, caller);
  }

  private Refund held(UUID refund) {
    return refunds.hold(refund).orElseThrow(() -> new FundraisingRuleBroken("refund.unknown"));
  }
}
