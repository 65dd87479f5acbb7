package org.branchwork.fundraising.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.branchwork.fundraising.api.Caller;
import org.branchwork.fundraising.api.FundraisingEvent;
import org.branchwork.fundraising.api.FundraisingRuleBroken;
import org.branchwork.fundraising.api.LedgerEvent.PeriodClosed;
import org.branchwork.fundraising.api.LedgerEvent.PeriodReopened;
import org.branchwork.fundraising.api.LedgerEvent.ReopeningPrepared;
import org.branchwork.fundraising.api.ledger.PeriodDesk;
import org.branchwork.fundraising.api.ledger.PeriodView;

/** Opens, closes and re-opens the periods of the books. */
@ApplicationScoped
@Transactional
class PeriodBook implements PeriodDesk {

  private static final int LONGEST_REASON = 200;

  @Inject PeriodRows periods;
  @Inject Event<FundraisingEvent> events;
  @Inject Clock clock;

  @Override
  public void open(LocalDate from, LocalDate to, Caller caller) {
    BookAccess.requireKeeping(caller);
    require(!to.isBefore(from), "period.days");
    Optional<PeriodView> there = of(from);
    if (there.isEmpty()) {
      periods.add(from, to);
    } else {
      require(there.get().to().equals(to), "period.overlaps");
    }
  }

  @Override
  public void close(LocalDate from, String reason, Caller caller) {
    PeriodView period = toChange(from, reason, caller);
    require(!period.closed(), "period.closed");
    UUID change = UUID.randomUUID();
    log(change, from, "CLOSED", reason, caller);
    events.fire(new PeriodClosed(UUID.randomUUID(), change, caller.label(), now(), from));
  }

  @Override
  public void prepareReopening(UUID reopening, LocalDate from, String reason, Caller caller) {
    PeriodView period = toChange(from, reason, caller);
    require(period.closed(), "period.open");
    require(period.reopening().isEmpty(), "period.prepared");
    log(reopening, from, "REOPENED", reason, caller);
    events.fire(new ReopeningPrepared(UUID.randomUUID(), reopening, caller.label(), now(), from));
  }

  @Override
  public void approveReopening(UUID reopening, Caller caller) {
    BookAccess.requireApproving(caller);
    PeriodRows.Reopening prepared =
        periods.reopening(reopening).orElseThrow(() -> new FundraisingRuleBroken("period.unknown"));
    require(!prepared.approved(), "period.approved");
    require(!prepared.preparedBy().equals(caller.label()), "period.own");
    periods.approve(reopening, caller.label(), now());
    events.fire(
        new PeriodReopened(UUID.randomUUID(), reopening, caller.label(), now(), prepared.from()));
  }

  private PeriodView toChange(LocalDate from, String reason, Caller caller) {
    BookAccess.requireKeeping(caller);
    require(EntryRules.fits(reason, LONGEST_REASON), "period.reason");
    return of(from).orElseThrow(() -> new FundraisingRuleBroken("period.unknown"));
  }

  private void log(UUID change, LocalDate from, String kind, String reason, Caller caller) {
    periods.log(change, from, kind, reason, caller.label(), now());
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  private Optional<PeriodView> of(LocalDate from) {
    return periods.every().stream().filter(period -> period.from().equals(from)).findFirst();
  }

  private static void require(boolean holds, String key) {
    if (!holds) {
      throw new FundraisingRuleBroken(key);
    }
  }
}
