package org.branchwork.fundraising.funds;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.branchwork.fundraising.api.BankAccount;
import org.branchwork.fundraising.api.Caller;
import org.branchwork.fundraising.api.accounts.AccountChange;
import org.branchwork.fundraising.api.accounts.PublishedAccount;
import org.branchwork.fundraising.api.accounts.PublishedAccountSearch;
import org.branchwork.fundraising.funds.AccountRows.Standing;

/** Reads which accounts the funds show, and what waits. */
@ApplicationScoped
@Transactional
class AccountLookup implements PublishedAccountSearch {

  @Inject AccountRows accounts;
  @Inject AccountDoor door;

  @Override
  public List<PublishedAccount> accounts(Caller caller) {
    AccountAccess.requireWatching(caller);
    Map<UUID, List<Standing>> byFund =
        accounts.standing().stream()
            .collect(
                Collectors.groupingBy(
                    each -> each.account().fund(), LinkedHashMap::new, Collectors.toList()));
    return byFund.entrySet().stream().map(fund -> account(fund.getKey(), fund.getValue())).toList();
  }

  private PublishedAccount account(UUID fund, List<Standing> rows) {
    List<Standing> there = rows.stream().filter(each -> each.account().isThere()).toList();
    Optional<SealedAccount> newest =
        there.stream().filter(Standing::inForce).map(Standing::account).reduce((a, b) -> b);
    Optional<SealedAccount> waiting =
        there.stream().filter(each -> !each.inForce()).map(Standing::account).findFirst();
    boolean broken = there.stream().anyMatch(each -> !door.holds(each.account()));
    return new PublishedAccount(
        fund,
        rows.get(0).fundName(),
        newest.flatMap(this::sealed),
        broken,
        waiting.map(this::change));
  }

  private AccountChange change(SealedAccount waiting) {
    return new AccountChange(
        waiting.change(),
        sealed(waiting),
        waiting.setBy(),
        waiting.setAt(),
        Optional.ofNullable(waiting.approvedBy()),
        Optional.ofNullable(waiting.usableFrom()));
  }

  private Optional<BankAccount> sealed(SealedAccount account) {
    return door.holds(account) ? Optional.of(account.account()) : Optional.empty();
  }
}
