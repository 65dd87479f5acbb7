package org.branchwork.fundraising.funds;

import static org.branchwork.fundraising.funds.AccountAccess.require;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.branchwork.fundraising.api.AccountEvent.FundAccountApproved;
import org.branchwork.fundraising.api.AccountEvent.FundAccountProposed;
import org.branchwork.fundraising.api.AccountEvent.FundAccountWithdrawn;
import org.branchwork.fundraising.api.BankAccount;
import org.branchwork.fundraising.api.Caller;
import org.branchwork.fundraising.api.Caller.Permission;
import org.branchwork.fundraising.api.FundNotFound;
import org.branchwork.fundraising.api.FundraisingEvent;
import org.branchwork.fundraising.api.FundraisingRuleBroken;
import org.branchwork.fundraising.api.accounts.AccountCheck;
import org.branchwork.fundraising.api.accounts.CheckedAccount.Result;
import org.branchwork.fundraising.api.accounts.PublishedAccountDesk;
import org.branchwork.fundraising.funds.AccountRows.Standing;

/** The book in which the accounts stand that the funds show. */
@ApplicationScoped
@Transactional
class AccountBook implements PublishedAccountDesk {

  @Inject FundRepository funds;
  @Inject AccountRows accounts;
  @Inject AccountSealing sealing;
  @Inject AccountCheck modulus;
  @Inject Event<FundraisingEvent> events;
  @Inject Clock clock;

  @Override
  public void propose(UUID change, UUID fund, BankAccount account, Caller caller) {
    AccountAccess.requirePerson(caller, Permission.RECONCILE);
    if (funds.hold(fund).isEmpty()) {
      throw new FundNotFound();
    }
    if (accounts.has(change)) {
      return;
    }
    List<Standing> standing = accounts.standing(fund);
    require(!standing.isEmpty(), "account.first");
    require(standing.stream().allMatch(Standing::inForce), "account.change.waiting");
    SealedAccount shown = standing.get(standing.size() - 1).account();
    require(!(sealing.holds(shown) && shown.account().equals(account)), "account.same");
    require(modulus.check(account).result() != Result.FAILS, "account.impossible");
    sealing.seal(accounts.add(change, fund, account, caller.label(), now()));
    events.fire(
        new FundAccountProposed(
            UUID.randomUUID(),
            fund,
            caller.label(),
            now(),
            change,
            account.sortCode(),
            account.number()));
  }

  @Override
  public void approve(UUID change, Caller caller) {
    AccountAccess.requirePerson(caller, Permission.APPROVE);
    SealedAccount proposed = waiting(change);
    require(proposed.approvedBy() == null, "account.change.decided");
    require(!proposed.setBy().equals(caller.label()), "account.change.own");
    require(sealing.holds(proposed), "account.change.altered");
    SealedAccount approved = accounts.approve(change, caller.label(), now());
    sealing.seal(approved);
    BankAccount account = approved.account();
    events.fire(
        new FundAccountApproved(
            UUID.randomUUID(),
            approved.fund(),
            caller.label(),
            now(),
            change,
            account.sortCode(),
            account.number(),
            Objects.requireNonNull(approved.usableFrom())));
  }

  @Override
  public void withdraw(UUID change, Caller caller) {
    AccountAccess.requirePerson(
        caller, Permission.WATCH_ACCOUNT, Permission.RECONCILE, Permission.APPROVE);
    SealedAccount waiting = waiting(change);
    accounts.withdraw(change, caller.label(), now());
    events.fire(
        new FundAccountWithdrawn(UUID.randomUUID(), waiting.fund(), caller.label(), now(), change));
  }

  /** A change that is neither in force nor withdrawn, held until the transaction ends. */
  private SealedAccount waiting(UUID change) {
    Standing found =
        accounts
            .hold(change)
            .orElseThrow(() -> new FundraisingRuleBroken("account.change.decided"));
    require(!found.inForce(), "account.change.decided");
    return found.account();
  }

  @Override
  public int sealOlder(Caller caller) {
    AccountAccess.requireJob(caller);
    return sealing.sealOlder(caller);
  }

  @Override
  public int watch(Caller caller) {
    AccountAccess.requireJob(caller);
    return sealing.watch(caller);
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
