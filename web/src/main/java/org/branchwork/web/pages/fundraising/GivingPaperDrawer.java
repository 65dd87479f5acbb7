package org.branchwork.web.pages.fundraising;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import org.branchwork.fundraising.api.Caller;
import org.branchwork.fundraising.api.pledges.AppealNotFound;
import org.branchwork.fundraising.api.pledges.AppealSearch;
import org.branchwork.fundraising.api.pledges.AppealView;
import org.branchwork.fundraising.api.pledges.PledgeNotFound;
import org.branchwork.fundraising.api.pledges.PledgeSearch;
import org.branchwork.fundraising.api.pledges.PledgeView;
import org.branchwork.web.platform.payments.ShownAccount;
import org.branchwork.web.platform.settings.BranchSettings;
import org.branchwork.web.platform.settings.PortalSettings;

/** Finds what a paper is about; empty when it is not there or its account may not be shown. */
@ApplicationScoped
class GivingPaperDrawer {

  @Inject AppealSearch appeals;
  @Inject PledgeSearch pledges;
  @Inject ShownAccount accounts;
  @Inject PortalSettings settings;
  @Inject BranchSettings branch;
  @Inject Clock clock;

  Optional<byte[]> poster(String slug) {
    try {
      AppealView appeal = appeals.bySlug(slug, Caller.visitor());
      String link = settings.publicUrl() + "/donate/" + appeal.slug();
      return accounts
          .shown(appeal.fund(), appeal.account())
          .map(
              account ->
                  GivingPapers.poster(appeal, account, link, branch.getName(), clock.instant()));
    } catch (AppealNotFound none) {
      return Optional.empty();
    }
  }

  Optional<byte[]> slip(String reference) {
    try {
      PledgeView pledge = pledges.pledge(reference, Caller.visitor());
      String link = settings.publicUrl() + "/pledge/" + pledge.reference();
      return accounts
          .shown(pledge.fund(), pledge.account())
          .map(
              account ->
                  GivingPapers.slip(pledge, account, link, branch.getName(), clock.instant()));
    } catch (PledgeNotFound none) {
      return Optional.empty();
    }
  }
}
