package org.branchwork.fundraising.claims;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.branchwork.fundraising.api.Caller;
import org.branchwork.fundraising.api.ClaimEvent.ClaimMade;
import org.branchwork.fundraising.api.FundraisingEvent;
import org.branchwork.fundraising.api.accounts.AccountCheck;
import org.branchwork.fundraising.api.claims.ClaimDesk;
import org.branchwork.fundraising.api.claims.ClaimReceipt;
import org.branchwork.fundraising.api.claims.ClaimReference;
import org.branchwork.fundraising.api.claims.MakeClaim;

/** The book in which claims of members stand. */
@ApplicationScoped
@Transactional
class ClaimBook implements ClaimDesk {

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int DRAWS = 10;

  @Inject ClaimRows claims;
  @Inject ClaimKeys keys;
  @Inject AccountCheck accounts;
  @Inject Event<FundraisingEvent> events;
  @Inject Clock clock;

  @Override
  public ClaimReceipt make(MakeClaim command, Caller caller) {
    ClaimAccess.requireClaiming(caller);
    LocalDate today = ClaimDays.today(clock);
    CheckedClaim claim =
        ClaimRules.checked(
            command,
            claims.claimable(ClaimDays.since(today), today),
            account -> accounts.check(account).result());
    claims.tellForm(claim.formKey());
    return claims
        .madeWith(claim.formKey())
        .map(keys::receipt)
        .orElseGet(() -> take(claim, today, caller));
  }

  private ClaimReceipt take(CheckedClaim claim, LocalDate today, Caller caller) {
    UUID id = UUID.randomUUID();
    if (written(id, claim)) {
      claims.tellOpened(id);
      claims.addParts(id, claim, ClaimDays.since(today), today);
      claims.discardDraft(claim.formKey());
      events.fire(new ClaimMade(UUID.randomUUID(), id, caller.label(), now(), claim.kind()));
    }
    // written just now, or by another post of the same form that was quicker
    return claims.madeWith(claim.formKey()).map(keys::receipt).orElseThrow();
  }

  /** Draws references until one is free; of a thousand million hardly one is taken. */
  private boolean written(UUID id, CheckedClaim claim) {
    for (int i = 0; i < DRAWS; i++) {
      if (claims.add(id, ClaimReference.random(RANDOM), claim, now())) {
        return true;
      }
      if (claims.madeWith(claim.formKey()).isPresent()) {
        return false;
      }
    }
    return false;
  }

  @Override
  public Optional<ClaimReceipt> made(String formKey, Caller caller) {
    claims.tellForm(formKey);
    return claims.madeWith(formKey).map(keys::receipt);
  }

  @Override
  public void keepDraft(String formKey, byte[] ciphertext, Instant until, Caller caller) {
    claims.tellForm(formKey);
    claims.keepDraft(formKey, ciphertext, until);
  }

  @Override
  public Optional<byte[]> draft(String formKey, Caller caller) {
    claims.tellForm(formKey);
    return claims.draft(formKey, now());
  }

  @Override
  public void discardDraft(String formKey, Caller caller) {
    claims.tellForm(formKey);
    claims.discardDraft(formKey);
  }

  @Override
  public int sweepExpired(Caller caller) {
    ClaimAccess.requireJob(caller);
    return claims.sweepDrafts(now());
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
