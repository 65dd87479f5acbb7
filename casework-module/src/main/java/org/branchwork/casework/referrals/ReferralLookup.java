package org.branchwork.casework.referrals;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.branchwork.casework.api.Caller;
import org.branchwork.casework.api.CaseFile;
import org.branchwork.casework.api.CaseNotFound;
import org.branchwork.casework.api.referrals.ReferralEntry;
import org.branchwork.casework.api.referrals.ReferralMail;
import org.branchwork.casework.api.referrals.ReferralSearch;
import org.branchwork.casework.api.referrals.WaitingReferral;
import org.branchwork.casework.cases.CaseDoor;
import org.branchwork.casework.cases.CaseDoor.Held;
import org.branchwork.casework.cases.PapersDoor;

/** Reads where cases were referred to. */
@ApplicationScoped
@Transactional
class ReferralLookup implements ReferralSearch {

  @Inject CaseDoor cases;
  @Inject PapersDoor papers;
  @Inject ReferralRows rows;
  @Inject ReferralLinks links;

  @Override
  public List<ReferralEntry> of(String reference, Caller caller) {
    return rows.of(cases.seen(reference, caller));
  }

  @Override
  public List<CaseFile.Entry> notes(String reference, Caller caller) {
    Held held = cases.seen(reference, caller);
    return held.sealed() ? List.of() : papers.notes(held);
  }

  @Override
  public List<WaitingReferral> waiting(int most, Caller caller) {
    return caller.kind() == Caller.Kind.STAFF ? rows.waiting(caller.account(), most) : List.of();
  }

  @Override
  public ReferralMail mail(UUID referral, Caller caller) {
    cases.requireSystem(caller);
    return rows.email(referral, cases.now())
        .map(email -> new ReferralMail(email, links.token(referral)))
        .orElseThrow(CaseNotFound::new);
  }
}
