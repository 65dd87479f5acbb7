package org.branchwork.fundraising.funds;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import org.branchwork.fundraising.api.Caller;
import org.branchwork.fundraising.api.FundNotFound;
import org.branchwork.fundraising.api.FundSearch;
import org.branchwork.fundraising.api.FundView;

/** Reads funds. */
@ApplicationScoped
@Transactional
class FundLookup implements FundSearch {

  @Inject FundRepository funds;

  @Override
  public List<FundView> publicFunds(Caller caller) {
    return funds.everyFund().stream().map(Fund::view).toList();
  }

  @Override
  public FundView bySlug(String slug, Caller caller) {
    return funds.bySlug(slug).map(Fund::view).orElseThrow(FundNotFound::new);
  }
}
