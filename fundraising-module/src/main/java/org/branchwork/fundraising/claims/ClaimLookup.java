package org.branchwork.fundraising.claims;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.branchwork.fundraising.api.Caller;
import org.branchwork.fundraising.api.claims.ClaimList;
import org.branchwork.fundraising.api.claims.ClaimMail;
import org.branchwork.fundraising.api.claims.ClaimNotFound;
import org.branchwork.fundraising.api.claims.ClaimReceipt;
import org.branchwork.fundraising.api.claims.ClaimReference;
import org.branchwork.fundraising.api.claims.ClaimRow;
import org.branchwork.fundraising.api.claims.ClaimSearch;
import org.branchwork.fundraising.api.claims.ClaimView;
import org.branchwork.fundraising.api.claims.ClaimableDay;
import org.branchwork.fundraising.api.claims.PayableDay;
import org.jspecify.annotations.Nullable;

/** Reads claims for whoever may. */
@ApplicationScoped
@Transactional
class ClaimLookup implements ClaimSearch {

  private static final int AT_ONCE = 50;

  @Inject ClaimRows claims;
  @Inject ClaimReading reading;
  @Inject ClaimKeys keys;
  @Inject Clock clock;

  @Override
  public List<ClaimableDay> days(Caller caller) {
    LocalDate today = ClaimDays.today(clock);
    return claims.claimable(ClaimDays.since(today), today);
  }

  @Override
  public ClaimView claim(String reference, @Nullable String key, Caller caller) {
    ClaimReference known = ClaimReference.parse(reference).orElseThrow(ClaimNotFound::new);
    claims.tellReference(known);
    KeptClaim kept =
        claims.find(known).filter(claim -> keys.opens(key, claim)).orElseThrow(ClaimNotFound::new);
    claims.tellOpened(kept.id());
    return reading.view(kept.id()).orElseThrow(ClaimNotFound::new);
  }

  @Override
  public ClaimList newest(boolean waiting, @Nullable String older, Caller caller) {
    ClaimAccess.requireReading(caller);
    List<ClaimRow> found =
        reading.list(ClaimAccess.decides(caller), waiting, ClaimPlace.read(older), AT_ONCE + 1);
    List<ClaimRow> shown = found.subList(0, Math.min(AT_ONCE, found.size()));
    boolean more = found.size() > AT_ONCE;
    return new ClaimList(shown, more ? ClaimPlace.behind(shown.get(AT_ONCE - 1)) : null);
  }

  @Override
  public List<PayableDay> toPay(UUID fund, Caller caller) {
    ClaimAccess.requireDeciding(caller);
    return reading.toPay(fund);
  }

  @Override
  public Optional<ClaimMail> mail(UUID claim, Caller caller) {
    ClaimAccess.requireJob(caller);
    return reading
        .email(claim)
        .flatMap(
            email ->
                reading
                    .kept(claim)
                    .map(keys::receipt)
                    .map((ClaimReceipt to) -> new ClaimMail(email, to.reference(), to.key())));
  }
}
