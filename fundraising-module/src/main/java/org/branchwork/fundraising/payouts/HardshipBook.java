package org.branchwork.fundraising.payouts;

import static org.branchwork.fundraising.payouts.PayoutAccess.require;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.branchwork.fundraising.api.Caller;
import org.branchwork.fundraising.api.Caller.Permission;
import org.branchwork.fundraising.api.FundraisingEvent;
import org.branchwork.fundraising.api.PayoutEvent.HardshipGranted;
import org.branchwork.fundraising.api.PayoutEvent.HardshipReasonOpened;
import org.branchwork.fundraising.api.PayoutEvent.HardshipTakenBack;
import org.branchwork.fundraising.api.payouts.GrantHardship;
import org.branchwork.fundraising.api.payouts.GrantHardship.Meeting;
import org.branchwork.fundraising.api.payouts.GrantReason;
import org.branchwork.fundraising.api.payouts.HardshipDesk;
import org.branchwork.fundraising.api.payouts.HardshipGrantView;

/** The list of hardship grants. */
@ApplicationScoped
@Transactional
class HardshipBook implements HardshipDesk {

  private static final ZoneId LONDON = ZoneId.of("Europe/London");
  private static final long MOST_PENCE = 1_000_000;
  private static final int LONGEST_WORDS = 5_000;
  private static final int LONGEST_MINUTE = 100;

  @Inject GrantRows grants;
  @Inject PayeeRows payees;
  @Inject Event<FundraisingEvent> events;
  @Inject Clock clock;

  @Override
  public void grant(GrantHardship command, Caller caller) {
    PayoutAccess.requireKeeping(caller);
    if (grants.has(command.grant())) {
      return;
    }
    require(command.pence() > 0 && command.pence() <= MOST_PENCE, "hardship.pence.malformed");
    String words = command.words() == null ? "" : command.words();
    require(fits(words, LONGEST_WORDS), "hardship.words.malformed");
    command.meeting().ifPresent(this::requireHeld);
    require(payees.has(command.payee()), "payee.unknown");
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    require(grants.add(command, caller.label(), now) == 1, "hardship.fund.unknown");
    events.fire(
        new HardshipGranted(
            UUID.randomUUID(), command.grant(), caller.label(), now, command.pence()));
  }

  @Override
  public void takeBack(UUID grant, Caller caller) {
    PayoutAccess.requireKeeping(caller);
    require(grants.has(grant), "hardship.gone");
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    if (grants.takeBack(grant, caller.label(), now)) {
      events.fire(new HardshipTakenBack(UUID.randomUUID(), grant, caller.label(), now));
    }
  }

  private void requireHeld(Meeting meeting) {
    LocalDate today = LocalDate.now(clock.withZone(LONDON));
    require(!meeting.on().isAfter(today), "hardship.meeting.malformed");
    require(
        !meeting.minute().isBlank() && fits(meeting.minute(), LONGEST_MINUTE),
        "hardship.minute.malformed");
  }

  private static boolean fits(String text, int most) {
    return text.codePointCount(0, text.length()) <= most && text.indexOf(0) < 0;
  }

  @Override
  public Optional<GrantReason> reason(UUID grant, Caller caller) {
    PayoutAccess.requirePerson(caller, Permission.RECONCILE);
    Optional<GrantReason> found = grants.reason(grant);
    if (found.isPresent()) {
      Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
      events.fire(new HardshipReasonOpened(UUID.randomUUID(), grant, caller.label(), now));
    }
    return found;
  }

  @Override
  public List<HardshipGrantView> waiting(UUID fund, Caller caller) {
    PayoutAccess.requireKeeping(caller);
    return grants.waiting(fund);
  }
}
