package org.branchwork.fundraising.payouts;

import static org.branchwork.fundraising.payouts.PayoutAccess.require;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.branchwork.fundraising.api.Caller;
import org.branchwork.fundraising.api.FundraisingEvent;
import org.branchwork.fundraising.api.PayoutEvent.HardshipGranted;
import org.branchwork.fundraising.api.payouts.GrantHardship;
import org.branchwork.fundraising.api.payouts.HardshipDesk;
import org.branchwork.fundraising.api.payouts.HardshipGrantView;

/** The list of hardship grants. */
@ApplicationScoped
@Transactional
class HardshipBook implements HardshipDesk {

  private static final long MOST_PENCE = 1_000_000;

  @Inject GrantRows grants;
  @Inject PayeeRows payees;
  @Inject Event<FundraisingEvent> events;
  @Inject Clock clock;

  @Override
  public void grant(GrantHardship command, Caller caller) {
    PayoutAccess.requireKeeping(caller);
    if (grants.has(command.grant())) {
      return;
    }
    require(command.pence() > 0 && command.pence() <= MOST_PENCE, "hardship.pence.malformed");
    require(payees.has(command.payee()), "payee.unknown");
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    require(grants.add(command, caller.label(), now) == 1, "hardship.fund.unknown");
    events.fire(
        new HardshipGranted(
            UUID.randomUUID(), command.grant(), caller.label(), now, command.pence()));
  }

  @Override
  public List<HardshipGrantView> waiting(UUID fund, Caller caller) {
    PayoutAccess.requireKeeping(caller);
    return grants.waiting(fund);
  }
}
