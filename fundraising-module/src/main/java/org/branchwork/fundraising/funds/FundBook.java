package org.branchwork.fundraising.funds;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
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
import org.branchwork.fundraising.funds.AccountRows.Standing;

/** The book in which funds stand with their accounts. */
@ApplicationScoped
@Transactional
class FundBook implements FundDesk {

  @Inject FundRepository funds;
  @Inject AccountRows accounts;
  @Inject AccountSealing sealing;
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
    if (funds.hold(id).isEmpty()) {
      throw new FundNotFound();
    }
    List<Standing> standing = accounts.standing(id);
    if (standing.isEmpty()) {
      sealing.seal(accounts.add(UUID.randomUUID(), id, account, caller.label(), now()));
      events.fire(
          new FundAccountSet(
              UUID.randomUUID(), id, caller.label(), now(), account.sortCode(), account.number()));
    } else if (!isShown(account, standing)) {
      throw new FundraisingRuleBroken("account.change.by-two");
    }
  }

  private static boolean isShown(BankAccount account, List<Standing> standing) {
    return standing.stream()
        .filter(Standing::inForce)
        .map(each -> each.account().account())
        .reduce((older, newer) -> newer)
        .filter(account::equals)
        .isPresent();
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
