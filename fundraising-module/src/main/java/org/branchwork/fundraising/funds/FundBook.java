package org.branchwork.fundraising.funds;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.branchwork.fundraising.api.BankAccount;
import org.branchwork.fundraising.api.Caller;
import org.branchwork.fundraising.api.FundDesk;
import org.branchwork.fundraising.api.FundNotFound;
import org.branchwork.fundraising.api.FundraisingEvent;
import org.branchwork.fundraising.api.FundraisingEvent.FundAccountSet;
import org.branchwork.fundraising.api.FundraisingEvent.FundOpened;
import org.branchwork.fundraising.api.FundraisingRuleBroken;
import org.branchwork.fundraising.api.OpenFund;

/** The book in which funds stand with their accounts. */
@ApplicationScoped
@Transactional
class FundBook implements FundDesk {

  @Inject FundRepository funds;
  @Inject Event<FundraisingEvent> events;
  @Inject Clock clock;

  @Override
  public void open(OpenFund command, Caller caller) {
    requireOpenFund(caller);
    if (funds.hold(command.fund()).isPresent()) {
      return;
    }
    Fund fund = new Fund(command);
    if (funds.bySlug(command.slug()).isPresent()) {
      throw new FundraisingRuleBroken("fund.slug.taken");
    }
    funds.add(fund);
    events.fire(new FundOpened(UUID.randomUUID(), fund.publicId(), caller.label(), now()));
  }

  @Override
  public void setAccount(UUID id, BankAccount account, Caller caller) {
    requireOpenFund(caller);
    Fund fund = funds.hold(id).orElseThrow(FundNotFound::new);
    if (fund.payInto(account, now())) {
      funds.flush();
      events.fire(
          new FundAccountSet(
              UUID.randomUUID(), id, caller.label(), now(), account.sortCode(), account.number()));
    }
  }

  private static void requireOpenFund(Caller caller) {
    if (!caller.may(Caller.Permission.OPEN_FUND)) {
      throw new FundraisingRuleBroken("not-allowed");
    }
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
