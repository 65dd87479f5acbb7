package org.branchwork.fundraising.pledges;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.branchwork.fundraising.api.Caller;
import org.branchwork.fundraising.api.FundraisingEvent;
import org.branchwork.fundraising.api.FundraisingRuleBroken;
import org.branchwork.fundraising.api.GivingEvent.AppealTotalsMoved;
import org.branchwork.fundraising.api.GivingEvent.PledgeCancelled;
import org.branchwork.fundraising.api.GivingEvent.PledgeMade;
import org.branchwork.fundraising.api.PaymentReference;
import org.branchwork.fundraising.api.pledges.AppealNotFound;
import org.branchwork.fundraising.api.pledges.MakePledge;
import org.branchwork.fundraising.api.pledges.PledgeDesk;
import org.branchwork.fundraising.api.pledges.PledgeNotFound;
import org.branchwork.fundraising.api.pledges.PledgeReceipt;
import org.branchwork.fundraising.api.pledges.PledgeState;

/** The book in which promises stand. */
@ApplicationScoped
@Transactional
class PledgeBook implements PledgeDesk {

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int DRAWS = 10;

  @Inject PledgeRows pledges;
  @Inject AppealRows appeals;
  @Inject PledgeKeys keys;
  @Inject Claims claims;
  @Inject Event<FundraisingEvent> events;
  @Inject Clock clock;

  @Override
  public PledgeReceipt make(MakePledge command, Caller caller) {
    GivingAccess.requirePledging(caller);
    MakePledge pledge = PledgeRules.checked(command, London.day(clock));
    claims.form(pledge.formKey());
    return pledges
        .madeWith(pledge.formKey())
        .map(this::receipt)
        .orElseGet(() -> take(pledge, caller));
  }

  private PledgeReceipt take(MakePledge pledge, Caller caller) {
    boolean takesPledges =
        appeals.takesPledges(pledge.appeal(), London.day(clock)).orElseThrow(AppealNotFound::new);
    if (caller.kind() == Caller.Kind.VISITOR && !takesPledges) {
      throw new FundraisingRuleBroken("pledge.appeal.closed");
    }
    UUID id = UUID.randomUUID();
    Instant now = now();
    if (!written(id, pledge, caller, now)) {
      // another post of the same form was quicker
      return receipt(pledges.madeWith(pledge.formKey()).orElseThrow(AppealNotFound::new));
    }
    pledges.discardDraft(pledge.formKey());
    events.fire(
        new PledgeMade(
            UUID.randomUUID(),
            id,
            caller.label(),
            now,
            pledge.appeal(),
            pledge.kind(),
            pledge.amountPence(),
            pledge.recurrence()));
    return receipt(pledges.madeWith(pledge.formKey()).orElseThrow());
  }

  /** Draws references until one is free; of a thousand million hardly one is taken. */
  private boolean written(UUID id, MakePledge pledge, Caller caller, Instant now) {
    for (int i = 0; i < DRAWS; i++) {
      String reference = PaymentReference.random(RANDOM).shown();
      if (pledges.add(id, reference, pledge, caller.label(), now)) {
        return true;
      }
      if (pledges.madeWith(pledge.formKey()).isPresent()) {
        return false;
      }
    }
    return false;
  }

  @Override
  public Optional<PledgeReceipt> made(String formKey, Caller caller) {
    claims.form(formKey);
    return pledges.madeWith(formKey).map(this::receipt);
  }

  @Override
  public void cancel(String reference, String key, Caller caller) {
    cancel(reference, kept -> keys.opens(key, kept.reference(), kept.generation()), caller);
  }

  @Override
  public void cancelForDonor(String reference, Caller caller) {
    GivingAccess.requireTakingFor(caller);
    cancel(reference, kept -> true, caller);
  }

  private void cancel(String typed, Predicate<PledgeRows.Kept> opens, Caller caller) {
    String reference = PaymentReference.parse(typed).orElseThrow(PledgeNotFound::new).shown();
    claims.reference(reference);
    PledgeRows.Kept kept = pledges.hold(reference).filter(opens).orElseThrow(PledgeNotFound::new);
    if (kept.state() == PledgeState.CANCELLED) {
      return;
    }
    claims.opened(kept.id());
    pledges.cancel(kept.id(), now());
    events.fire(new PledgeCancelled(UUID.randomUUID(), kept.id(), caller.label(), now()));
  }

  @Override
  public void keepDraft(String formKey, byte[] ciphertext, Instant until, Caller caller) {
    claims.form(formKey);
    pledges.keepDraft(formKey, ciphertext, until);
  }

  @Override
  public Optional<byte[]> draft(String formKey, Caller caller) {
    claims.form(formKey);
    return pledges.draft(formKey, now());
  }

  @Override
  public void discardDraft(String formKey, Caller caller) {
    claims.form(formKey);
    pledges.discardDraft(formKey);
  }

  @Override
  public int moveTotals(Caller caller) {
    GivingAccess.requireJob(caller);
    List<UUID> moved = pledges.moveTotals();
    for (UUID appeal : moved) {
      events.fire(new AppealTotalsMoved(UUID.randomUUID(), appeal, caller.label(), now()));
    }
    return moved.size();
  }

  @Override
  public int sweepExpired(Caller caller) {
    GivingAccess.requireJob(caller);
    return pledges.sweepDrafts(now());
  }

  private PledgeReceipt receipt(PledgeRows.Kept kept) {
    return new PledgeReceipt(kept.reference(), keys.keyOf(kept.reference(), kept.generation()));
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
