package org.branchwork.fundraising.pledges;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.branchwork.fundraising.api.Caller;
import org.branchwork.fundraising.api.FundraisingEvent;
import org.branchwork.fundraising.api.GivingEvent.PledgeLapsed;
import org.branchwork.fundraising.api.GivingEvent.PledgePaid;
import org.branchwork.fundraising.api.GivingEvent.PledgeReminded;
import org.branchwork.fundraising.api.pledges.FollowUpDesk;
import org.branchwork.fundraising.api.pledges.PledgePatience;

/** Thanks for pledges, reminds of them, and stops to expect them. */
@ApplicationScoped
@Transactional
class FollowUps implements FollowUpDesk {

  /** A match that is undone is often done again at once: for so long nothing follows from it. */
  private static final Duration SETTLED = Duration.ofDays(1);

  @Inject FollowUpRows rows;
  @Inject PledgePatience patience;
  @Inject Event<FundraisingEvent> events;
  @Inject Clock clock;

  @Override
  public int thank(Caller caller) {
    GivingAccess.requireJob(caller);
    Instant now = now();
    rows.noteWhatIsShort(now);
    rows.forgetThanks(now.minus(SETTLED));
    List<FollowUpRows.Followed> thanked = rows.thank(now, AT_ONCE);
    for (FollowUpRows.Followed one : thanked) {
      events.fire(
          new PledgePaid(UUID.randomUUID(), one.pledge(), caller.label(), now, one.figure()));
    }
    return thanked.size();
  }

  @Override
  public int remind(Caller caller) {
    GivingAccess.requireJob(caller);
    Instant now = now();
    List<FollowUpRows.Followed> reminded =
        rows.remind(patience.reminderDays(), patience.lapseDays(), London.day(clock), now, AT_ONCE);
    for (FollowUpRows.Followed one : reminded) {
      int number = Math.toIntExact(one.figure());
      events.fire(new PledgeReminded(UUID.randomUUID(), one.pledge(), caller.label(), now, number));
    }
    return reminded.size();
  }

  @Override
  public int lapse(Caller caller) {
    GivingAccess.requireJob(caller);
    Instant now = now();
    List<UUID> lapsed = rows.lapse(patience.lapseDays(), London.day(clock), now, AT_ONCE);
    for (UUID pledge : lapsed) {
      events.fire(new PledgeLapsed(UUID.randomUUID(), pledge, caller.label(), now));
    }
    return lapsed.size();
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
