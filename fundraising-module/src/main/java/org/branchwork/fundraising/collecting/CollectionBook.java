package org.branchwork.fundraising.collecting;

import static org.branchwork.fundraising.collecting.CollectingRules.require;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.branchwork.fundraising.api.Caller;
import org.branchwork.fundraising.api.CollectingEvent.CollectionConfirmed;
import org.branchwork.fundraising.api.CollectingEvent.CollectionCounted;
import org.branchwork.fundraising.api.CollectingEvent.CollectionWithdrawn;
import org.branchwork.fundraising.api.FundraisingEvent;
import org.branchwork.fundraising.api.FundraisingRuleBroken;
import org.branchwork.fundraising.api.collecting.CollectionDesk;
import org.branchwork.fundraising.api.collecting.NoteCollection;
import org.branchwork.fundraising.collecting.CollectionRows.Kept;

/** The book of what was counted. */
@ApplicationScoped
@Transactional
class CollectionBook implements CollectionDesk {

  @Inject CollectionRows collections;
  @Inject Event<FundraisingEvent> events;
  @Inject Clock clock;

  @Override
  public void note(NoteCollection command, Caller caller) {
    CollectingRules.requireCounting(caller);
    Stamp stamp = Stamp.of(caller, clock);
    CollectingRules.check(command, stamp, collections.hasFund(command.fund()));
    if (collections.add(command, stamp)) {
      events.fire(
          new CollectionCounted(
              UUID.randomUUID(),
              command.collection(),
              stamp.by(),
              stamp.at(),
              command.fund(),
              command.pence()));
    }
  }

  @Override
  public void confirm(UUID collection, long pence, Caller caller) {
    CollectingRules.requireCounting(caller);
    Kept kept = held(collection);
    if (caller.label().equals(kept.confirmedBy()) && pence == kept.pence()) {
      return;
    }
    require(!kept.isDecided(), "collection.decided");
    require(!kept.countedBy().equals(caller.label()), "collection.own");
    require(kept.pence() == pence, "collection.sum.differs");
    Stamp stamp = Stamp.of(caller, clock);
    collections.confirm(collection, pence, stamp);
    events.fire(new CollectionConfirmed(UUID.randomUUID(), collection, stamp.by(), stamp.at()));
  }

  @Override
  public void withdraw(UUID collection, Caller caller) {
    CollectingRules.requireCounting(caller);
    Kept kept = held(collection);
    require(!kept.withdrawn() && !kept.paidIn(), "collection.decided");
    Stamp stamp = Stamp.of(caller, clock);
    collections.withdraw(collection, stamp);
    events.fire(new CollectionWithdrawn(UUID.randomUUID(), collection, stamp.by(), stamp.at()));
  }

  private Kept held(UUID collection) {
    return collections
        .hold(collection)
        .orElseThrow(() -> new FundraisingRuleBroken("collection.unknown"));
  }
}
