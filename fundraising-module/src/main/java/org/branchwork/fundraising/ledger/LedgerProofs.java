package org.branchwork.fundraising.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.branchwork.fundraising.api.Caller;
import org.branchwork.fundraising.api.FundraisingEvent;
import org.branchwork.fundraising.api.LedgerEvent.LedgerProofFailed;
import org.branchwork.fundraising.api.ledger.Discrepancy;
import org.branchwork.fundraising.api.ledger.LedgerProof;
import org.branchwork.fundraising.api.ledger.ProofDesk;

/** Proves the books, every night and when somebody asks. */
@ApplicationScoped
@Transactional
class LedgerProofs implements ProofDesk {

  private static final ZoneId LONDON = ZoneId.of("Europe/London");
  private static final LocalTime AT_NIGHT = LocalTime.of(2, 0);

  @Inject ProofRows proofs;
  @Inject Event<FundraisingEvent> events;
  @Inject Clock clock;

  @Override
  public LedgerProof prove(Caller caller) {
    BookAccess.requireReading(caller);
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    LedgerProof proof = proofs.keep(caller.label(), now);
    proof.discrepancy().ifPresent(found -> tell(found, caller, now));
    return proof;
  }

  private void tell(Discrepancy found, Caller caller, Instant now) {
    events.fire(
        new LedgerProofFailed(
            UUID.randomUUID(),
            UUID.randomUUID(),
            caller.label(),
            now,
            found.finding().name(),
            found.entryNumber()));
  }

  @Override
  public Optional<LedgerProof> proveNightly(Caller caller) {
    BookAccess.requireJob(caller);
    // what another instance has just kept is seen only once the turn is ours
    return proofs.takeTurn() && isDue() ? Optional.of(prove(caller)) : Optional.empty();
  }

  private boolean isDue() {
    Instant due = due(clock.instant());
    return proofs.latest().filter(proof -> !proof.provedAt().isBefore(due)).isEmpty();
  }

  /** The latest 2 o'clock at night in London, not after this moment. */
  static Instant due(Instant now) {
    ZonedDateTime here = now.atZone(LONDON);
    ZonedDateTime today = here.with(AT_NIGHT);
    return (today.isAfter(here) ? here.minusDays(1).with(AT_NIGHT) : today).toInstant();
  }
}
