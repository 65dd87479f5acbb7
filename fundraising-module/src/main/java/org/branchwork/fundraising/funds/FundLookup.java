package org.branchwork.fundraising.funds;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.branchwork.fundraising.api.Caller;
import org.branchwork.fundraising.api.FundNotFound;
import org.branchwork.fundraising.api.FundSearch;
import org.branchwork.fundraising.api.FundView;

/** Reads funds. */
@ApplicationScoped
@Transactional
class FundLookup implements FundSearch {

  @Inject FundRepository funds;
  @Inject AccountRows accounts;
  @Inject AccountDoor door;

  @Override
  public List<FundView> publicFunds(Caller caller) {
    Map<UUID, SealedAccount> inForce = accounts.inForce();
    return funds.everyFund().stream()
        .map(fund -> view(fund, Optional.ofNullable(inForce.get(fund.publicId()))))
        .toList();
  }

  @Override
  public FundView bySlug(String slug, Caller caller) {
    Fund fund = funds.bySlug(slug).orElseThrow(FundNotFound::new);
    return view(fund, Optional.ofNullable(accounts.inForce().get(fund.publicId())));
  }

  private FundView view(Fund fund, Optional<SealedAccount> account) {
    Optional<SealedAccount> sealed = account.filter(door::holds);
    return fund.view(sealed.map(SealedAccount::account), account.isPresent() && sealed.isEmpty());
  }
}
