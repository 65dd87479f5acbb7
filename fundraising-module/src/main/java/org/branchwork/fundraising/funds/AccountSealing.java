package org.branchwork.fundraising.funds;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.branchwork.fundraising.api.AccountEvent.FundAccountInForce;
import org.branchwork.fundraising.api.AccountEvent.FundAccountSealBroken;
import org.branchwork.fundraising.api.AccountEvent.FundAccountSealed;
import org.branchwork.fundraising.api.BankAccount;
import org.branchwork.fundraising.api.Caller;
import org.branchwork.fundraising.api.FundraisingEvent;
import org.branchwork.fundraising.api.accounts.AccountSeals;
import org.branchwork.fundraising.funds.AccountRows.Standing;

/** Seals the accounts of funds, and looks whether the seals hold. */
@ApplicationScoped
class AccountSealing {

  private static final ZoneId LONDON = ZoneId.of("Europe/London");

  @Inject AccountRows accounts;
  @Inject AccountSeals seals;
  @Inject AccountDoor door;
  @Inject Event<FundraisingEvent> events;
  @Inject Clock clock;

  void seal(SealedAccount account) {
    accounts.seal(account, seals.seal(account.said()));
  }

  boolean holds(SealedAccount account) {
    return door.holds(account);
  }

  /** Whoever could have this done twice could have a swapped account sealed. */
  int sealOlder(Caller caller) {
    if (!accounts.beginSealing(caller.label(), now())) {
      return 0;
    }
    List<SealedAccount> older =
        there().stream()
            .filter(account -> account.seal() == null && account.approvedBy() == null)
            .toList();
    older.forEach(
        account -> {
          seal(account);
          BankAccount told = account.account();
          events.fire(
              new FundAccountSealed(
                  UUID.randomUUID(),
                  account.fund(),
                  caller.label(),
                  now(),
                  told.sortCode(),
                  told.number()));
        });
    return older.size();
  }

  int watch(Caller caller) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), LONDON);
    List<SealedAccount> all = there();
    named(all, accounts.noteInForce(today))
        .forEach(
            account ->
                events.fire(
                    new FundAccountInForce(
                        UUID.randomUUID(),
                        account.fund(),
                        caller.label(),
                        now(),
                        account.change())));
    List<Long> broken =
        all.stream().filter(account -> !holds(account)).map(SealedAccount::id).toList();
    List<SealedAccount> news =
        broken.isEmpty() ? List.of() : named(all, accounts.noteBroken(broken, today));
    news.forEach(
        account ->
            events.fire(
                new FundAccountSealBroken(
                    UUID.randomUUID(), account.fund(), caller.label(), now(), account.change())));
    return news.size();
  }

  private List<SealedAccount> there() {
    return accounts.standing().stream()
        .map(Standing::account)
        .filter(SealedAccount::isThere)
        .toList();
  }

  private static List<SealedAccount> named(List<SealedAccount> all, Collection<Long> ids) {
    return all.stream().filter(account -> ids.contains(account.id())).toList();
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
