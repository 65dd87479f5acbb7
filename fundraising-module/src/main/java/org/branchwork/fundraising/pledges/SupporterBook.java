package org.branchwork.fundraising.pledges;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.branchwork.fundraising.api.Caller;
import org.branchwork.fundraising.api.FundraisingEvent;
import org.branchwork.fundraising.api.FundraisingRuleBroken;
import org.branchwork.fundraising.api.GivingEvent.SupporterHidden;
import org.branchwork.fundraising.api.GivingEvent.SupporterReleased;
import org.branchwork.fundraising.api.PaymentReference;
import org.branchwork.fundraising.api.pledges.PledgeNotFound;
import org.branchwork.fundraising.api.pledges.SupporterDesk;

/** Lets out what givers chose to have public, and takes it back. */
@ApplicationScoped
@Transactional
class SupporterBook implements SupporterDesk {

  @Inject SupporterRows supporters;
  @Inject PledgeRows pledges;
  @Inject PledgeKeys keys;
  @Inject Claims claims;
  @Inject Event<FundraisingEvent> events;
  @Inject Clock clock;

  @Override
  public void release(String reference, Caller caller) {
    GivingAccess.requireTakingFor(caller);
    PledgeRows.Kept kept = hold(reference);
    SupporterRows.Words words = supporters.words(kept.id());
    if (!words.chosen()) {
      throw new FundraisingRuleBroken("supporter.not-chosen");
    }
    if (!words.counts()) {
      throw new FundraisingRuleBroken("supporter.not-paid");
    }
    if (!words.released()) {
      supporters.release(kept.id(), caller.label(), now());
      events.fire(new SupporterReleased(UUID.randomUUID(), kept.id(), caller.label(), now()));
    }
  }

  @Override
  public void hide(String reference, Caller caller) {
    GivingAccess.requireTakingFor(caller);
    PledgeRows.Kept kept = hold(reference);
    if (supporters.words(kept.id()).released()) {
      supporters.hide(kept.id());
      told(kept, caller);
    }
  }

  @Override
  public void keepPrivate(String typed, String key, Caller caller) {
    PledgeRows.Kept kept = hold(typed);
    if (!keys.opens(key, kept.reference(), kept.generation())) {
      throw new PledgeNotFound();
    }
    claims.opened(kept.id());
    if (supporters.words(kept.id()).chosen()) {
      supporters.keepPrivate(kept.id());
      told(kept, caller);
    }
  }

  private PledgeRows.Kept hold(String typed) {
    String reference = PaymentReference.parse(typed).orElseThrow(PledgeNotFound::new).shown();
    claims.reference(reference);
    return pledges.hold(reference).orElseThrow(PledgeNotFound::new);
  }

  private void told(PledgeRows.Kept kept, Caller caller) {
    events.fire(new SupporterHidden(UUID.randomUUID(), kept.id(), caller.label(), now()));
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
