package org.branchwork.fundraising.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.branchwork.fundraising.api.Caller;
import org.branchwork.fundraising.api.FundraisingRuleBroken;
import org.branchwork.fundraising.api.ledger.PeriodDesk;
import org.branchwork.fundraising.api.ledger.PeriodView;

/** Opens, closes and re-opens the periods of the books. */
@ApplicationScoped
@Transactional
class PeriodBook implements PeriodDesk {

  private static final int LONGEST_REASON = 200;

  @Inject PeriodRows periods;
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
    log(UUID.randomUUID(), from, "CLOSED", reason, caller);
  }

  @Override
  public void prepareReopening(UUID reopening, LocalDate from, String reason, Caller caller) {
    PeriodView period = toChange(from, reason, caller);
    require(period.closed(), "period.open");
    require(period.reopening().isEmpty(), "period.prepared");
    log(reopening, from, "REOPENED", reason, caller);
  }

  @Override
  public void approveReopening(UUID reopening, Caller caller) {
    BookAccess.requireApproving(caller);
    PeriodRows.Reopening prepared =
        periods.reopening(reopening).orElseThrow(() -> new FundraisingRuleBroken("period.unknown"));
    require(!prepared.approved(), "period.approved");
    require(!prepared.preparedBy().equals(caller.label()), "period.own");
    periods.approve(reopening, caller.label(), clock.instant().truncatedTo(ChronoUnit.MICROS));
  }

  private PeriodView toChange(LocalDate from, String reason, Caller caller) {
    BookAccess.requireKeeping(caller);
    require(EntryRules.fits(reason, LONGEST_REASON), "period.reason");
    return of(from).orElseThrow(() -> new FundraisingRuleBroken("period.unknown"));
  }

  private void log(UUID change, LocalDate from, String kind, String reason, Caller caller) {
    periods.log(
        change, from, kind, reason, caller.label(), clock.instant().truncatedTo(ChronoUnit.MICROS));
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
