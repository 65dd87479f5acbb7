package org.branchwork.fundraising.reconciling;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.branchwork.fundraising.api.ledger.PeriodView;

/** On which day something is booked, for a closed period takes nothing more. */
final class OpenDays {

  private final List<PeriodView> periods;
  private final PeriodOpener opener;

  /** Opens a period. */
  interface PeriodOpener {
    void open(LocalDate from, LocalDate to);
  }

  OpenDays(List<PeriodView> periods, PeriodOpener opener) {
    this.periods = new ArrayList<>(periods);
    this.opener = opener;
  }

  /**
   * The day itself, or the first day after it that no closed period has. A day without a period
   * opens its month, or what other periods leave of it.
   */
  LocalDate openOn(LocalDate day) {
    LocalDate open = day;
    Optional<PeriodView> period = of(open);
    while (period.isPresent() && period.get().closed()) {
      open = period.get().to().plusDays(1);
      period = of(open);
    }
    if (period.isEmpty()) {
      openMonth(open);
    }
    return open;
  }

  private Optional<PeriodView> of(LocalDate day) {
    return periods.stream().filter(p -> !day.isBefore(p.from()) && !day.isAfter(p.to())).findAny();
  }

  private void openMonth(LocalDate day) {
    LocalDate from = YearMonth.from(day).atDay(1);
    LocalDate to = YearMonth.from(day).atEndOfMonth();
    for (PeriodView other : periods) {
      if (other.to().isBefore(day) && !other.to().isBefore(from)) {
        from = other.to().plusDays(1);
      }
      if (other.from().isAfter(day) && !other.from().isAfter(to)) {
        to = other.from().minusDays(1);
      }
    }
    opener.open(from, to);
    periods.add(new PeriodView(from, to, false, Optional.empty()));
  }
}
