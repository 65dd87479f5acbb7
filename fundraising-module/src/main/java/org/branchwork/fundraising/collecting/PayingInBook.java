package org.branchwork.fundraising.collecting;

import static org.branchwork.fundraising.collecting.CollectingRules.require;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;
import org.branchwork.fundraising.api.Caller;
import org.branchwork.fundraising.api.Caller.Permission;
import org.branchwork.fundraising.api.CollectingEvent.PaidIn;
import org.branchwork.fundraising.api.CollectingEvent.PayingInMatched;
import org.branchwork.fundraising.api.CollectingEvent.PayingInTakenBack;
import org.branchwork.fundraising.api.FundraisingEvent;
import org.branchwork.fundraising.api.FundraisingRuleBroken;
import org.branchwork.fundraising.api.collecting.MatchPayingIn;
import org.branchwork.fundraising.api.collecting.PayIn;
import org.branchwork.fundraising.api.collecting.PayingInDesk;
import org.branchwork.fundraising.api.matching.Share;
import org.branchwork.fundraising.collecting.PayingInRows.Kept;
import org.branchwork.fundraising.collecting.PayingInRows.Line;
import org.branchwork.fundraising.collecting.PayingInRows.Match;

/** The book of paying-in slips. */
@ApplicationScoped
@Transactional
class PayingInBook implements PayingInDesk {

  @Inject PayingInRows payingIns;
  @Inject SlipMatching matching;
  @Inject Event<FundraisingEvent> events;
  @Inject Clock clock;

  @Override
  public void payIn(PayIn command, Caller caller) {
    caller.requireOneOf(Permission.RECONCILE);
    Stamp stamp = Stamp.of(caller, clock);
    CollectingRules.check(command, stamp);
    if (payingIns.has(command.payingIn())) {
      return;
    }
    require(payingIns.add(command, stamp), "paying-in.slip.taken");
    Set<UUID> items = new LinkedHashSet<>(command.items());
    require(payingIns.put(command.payingIn(), items) == items.size(), "paying-in.item");
    events.fire(
        new PaidIn(
            UUID.randomUUID(),
            command.payingIn(),
            stamp.by(),
            stamp.at(),
            command.slip(),
            total(command.payingIn())));
  }

  @Override
  public void takeBack(UUID payingIn, Caller caller) {
    caller.requireOneOf(Permission.RECONCILE);
    require(!open(payingIn).returned(), "paying-in.returned");
    Stamp stamp = Stamp.of(caller, clock);
    payingIns.takeBack(payingIn, stamp);
    events.fire(new PayingInTakenBack(UUID.randomUUID(), payingIn, stamp.by(), stamp.at()));
  }

  @Override
  public void match(MatchPayingIn command, Caller caller) {
    caller.requireOneOf(Permission.RECONCILE);
    if (payingIns.isDecided(command.act())) {
      return;
    }
    UUID payingIn = command.payingIn();
    open(payingIn);
    Line line =
        payingIns.line(command.line()).orElseThrow(() -> new FundraisingRuleBroken("line.unknown"));
    require(line.restPence() == total(payingIn), "paying-in.differs");
    Stamp stamp = Stamp.of(caller, clock);
    Match match = new Match(payingIn, command.act(), command.line());
    matching.place(match, command.seen(), command.appeal(), stamp, caller);
    events.fire(
        new PayingInMatched(UUID.randomUUID(), payingIn, stamp.by(), stamp.at(), command.act()));
  }

  private Kept open(UUID payingIn) {
    Kept kept =
        payingIns
            .hold(payingIn)
            .filter(found -> !found.takenBack())
            .orElseThrow(() -> new FundraisingRuleBroken("paying-in.unknown"));
    require(!kept.matched(), "paying-in.matched");
    return kept;
  }

  private long total(UUID payingIn) {
    return payingIns.shares(payingIn).stream().mapToLong(Share::pence).sum();
  }
}
