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
import org.branchwork.fundraising.api.FundNotFound;
import org.branchwork.fundraising.api.FundraisingEvent;
import org.branchwork.fundraising.api.FundraisingRuleBroken;
import org.branchwork.fundraising.api.GivingEvent.AppealChanged;
import org.branchwork.fundraising.api.GivingEvent.AppealClosed;
import org.branchwork.fundraising.api.GivingEvent.AppealOpened;
import org.branchwork.fundraising.api.pledges.AppealDesk;
import org.branchwork.fundraising.api.pledges.AppealNotFound;
import org.branchwork.fundraising.api.pledges.WriteAppeal;

/** The book in which the branch's appeals stand. */
@ApplicationScoped
@Transactional
class AppealBook implements AppealDesk {

  @Inject AppealRows appeals;
  @Inject Event<FundraisingEvent> events;
  @Inject Clock clock;

  @Override
  public void open(WriteAppeal command, Caller caller) {
    GivingAccess.requireAsking(caller);
    WriteAppeal appeal = AppealRules.checked(command);
    if (!appeals.hasFund(appeal.fund())) {
      throw new FundNotFound();
    }
    if (appeals.has(appeal.appeal())) {
      return;
    }
    if (!appeals.add(appeal)) {
      throw new FundraisingRuleBroken("appeal.slug.taken");
    }
    events.fire(
        new AppealOpened(UUID.randomUUID(), appeal.appeal(), caller.label(), now(), appeal.fund()));
  }

  @Override
  public void change(WriteAppeal command, int version, Caller caller) {
    GivingAccess.requireAsking(caller);
    WriteAppeal appeal = AppealRules.checked(command);
    requireAppeal(appeal.appeal());
    if (appeals.nameTaken(appeal.slug(), appeal.appeal())) {
      throw new FundraisingRuleBroken("appeal.slug.taken");
    }
    if (!appeals.change(appeal, version)) {
      throw new FundraisingRuleBroken("appeal.changed");
    }
    events.fire(
        new AppealChanged(
            UUID.randomUUID(), appeal.appeal(), caller.label(), now(), appeal.published()));
  }

  @Override
  public void close(UUID appeal, Caller caller) {
    GivingAccess.requireAsking(caller);
    requireAppeal(appeal);
    if (appeals.close(appeal, now())) {
      events.fire(new AppealClosed(UUID.randomUUID(), appeal, caller.label(), now()));
    }
  }

  private void requireAppeal(UUID appeal) {
    if (!appeals.has(appeal)) {
      throw new AppealNotFound();
    }
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
