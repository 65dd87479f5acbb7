package org.branchwork.fundraising.claims;

import static org.branchwork.fundraising.claims.ClaimAccess.require;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.branchwork.fundraising.api.Caller;
import org.branchwork.fundraising.api.ClaimEvent.ClaimAccepted;
import org.branchwork.fundraising.api.ClaimEvent.ClaimEvidenceOpened;
import org.branchwork.fundraising.api.ClaimEvent.ClaimOpened;
import org.branchwork.fundraising.api.ClaimEvent.ClaimRefused;
import org.branchwork.fundraising.api.FundraisingEvent;
import org.branchwork.fundraising.api.claims.AcceptClaim;
import org.branchwork.fundraising.api.claims.ClaimCard;
import org.branchwork.fundraising.api.claims.ClaimDecisionDesk;
import org.branchwork.fundraising.api.claims.ClaimFile;
import org.branchwork.fundraising.api.claims.ClaimKind;
import org.branchwork.fundraising.api.claims.ClaimNotFound;
import org.branchwork.fundraising.api.claims.ClaimReference;
import org.branchwork.fundraising.api.claims.ClaimState;
import org.branchwork.fundraising.api.claims.MakeClaim.Claimant;
import org.branchwork.fundraising.api.claims.StaffAccounts;

/** Decides claims: each once, and nobody his or her own. */
@ApplicationScoped
@Transactional
class ClaimDecisions implements ClaimDecisionDesk {

  private static final int WORDS_MAX = 1_000;

  @Inject ClaimRows claims;
  @Inject CardReading cards;
  @Inject ClaimSettling settling;
  @Inject StaffAccounts accounts;
  @Inject Event<FundraisingEvent> events;
  @Inject Clock clock;

  @Override
  public ClaimCard open(String reference, Caller caller) {
    ClaimAccess.requireReading(caller);
    KeptClaim claim = claims.find(known(reference)).orElseThrow(ClaimNotFound::new);
    ClaimCard card = cards.card(claim.id(), caller);
    if (card.told().isPresent()) {
      events.fire(new ClaimOpened(UUID.randomUUID(), claim.id(), caller.label(), now()));
    }
    return card;
  }

  @Override
  public ClaimFile evidence(String reference, int place, Caller caller) {
    ClaimAccess.requireDeciding(caller);
    KeptClaim claim = claims.find(known(reference)).orElseThrow(ClaimNotFound::new);
    ClaimFile file = cards.file(claim.id(), place).orElseThrow(ClaimNotFound::new);
    events.fire(new ClaimEvidenceOpened(UUID.randomUUID(), claim.id(), caller.label(), now()));
    return file;
  }

  @Override
  public void accept(AcceptClaim command, Caller caller) {
    KeptClaim claim = hold(command.reference(), caller);
    Claimant who = requireOther(claim, caller);
    boolean strikePay = claim.kind() == ClaimKind.STRIKE_PAY;
    require(!strikePay || !command.strikeDays().isEmpty(), "claim.accepted.none");
    UUID payee = settling.payee(claim.id(), who, caller);
    settling.decide(claim.id(), ClaimState.ACCEPTED.name(), payee, caller.label(), now());
    if (strikePay) {
      settling.requireFree(claim.id(), command.strikeDays(), payee);
      settling.decideDays(claim.id(), command.strikeDays(), payee);
    } else {
      settling.grant(claim, command, payee, caller);
    }
    events.fire(new ClaimAccepted(UUID.randomUUID(), claim.id(), caller.label(), now()));
  }

  @Override
  public void refuse(String reference, String typed, Caller caller) {
    KeptClaim claim = hold(reference, caller);
    requireOther(claim, caller);
    String words = ClaimText.words(typed);
    require(words != null && ClaimText.fits(words, WORDS_MAX), "claim.refusal.missing");
    settling.decide(claim.id(), ClaimState.REFUSED.name(), null, caller.label(), now());
    settling.decideDays(claim.id(), Set.of(), null);
    settling.tell(claim.id(), "" + words);
    events.fire(new ClaimRefused(UUID.randomUUID(), claim.id(), caller.label(), now()));
  }

  /**
   * The claim, held until the transaction ends: of two who decide at once the second is refused.
   */
  private KeptClaim hold(String reference, Caller caller) {
    ClaimAccess.requireDeciding(caller);
    KeptClaim claim = claims.hold(known(reference)).orElseThrow(ClaimNotFound::new);
    require(claim.state() == ClaimState.RECEIVED, "claim.decided");
    return claim;
  }

  /** The claimant; refuses a caller who signs in with the same address. */
  private Claimant requireOther(KeptClaim claim, Caller caller) {
    Claimant who = cards.claimant(claim.id());
    Optional<UUID> account = Optional.ofNullable(who.email()).flatMap(accounts::withEmail);
    require(account.isEmpty() || !account.get().equals(caller.accountId()), "claim.own");
    return who;
  }

  private static ClaimReference known(String reference) {
    return ClaimReference.parse(reference).orElseThrow(ClaimNotFound::new);
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
