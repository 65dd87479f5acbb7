package org.branchwork.fundraising.imports;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.branchwork.fundraising.api.statements.BankAccountView;
import org.branchwork.fundraising.api.statements.CoveredDays;
import org.branchwork.fundraising.api.statements.CoveredDays.Span;
import org.branchwork.fundraising.api.statements.CoveredDays.State;
import org.branchwork.fundraising.api.statements.StatementGap;
import org.jspecify.annotations.Nullable;

/** The days of one account, put together to spans. */
final class Covering {
  private final BankAccountView account;
  private final LocalDate from;
  private final List<Span> spans = new ArrayList<>();
  private final List<StatementGap> gaps = new ArrayList<>();

  private Covering(BankAccountView account, LocalDate from) {
    this.account = account;
    this.from = from;
  }

  /** Of the rows that {@link StatementReading#days} reads. */
  static List<CoveredDays> of(
      List<BankAccountView> accounts, List<@Nullable Object[]> rows, LocalDate from, LocalDate to) {
    Map<UUID, Covering> all = new LinkedHashMap<>();
    accounts.forEach(each -> all.put(each.id(), new Covering(each, from)));
    for (@Nullable Object[] row : rows) {
      Covering covering = all.get(StatementReading.uuid(row[0]));
      if (covering != null) {
        covering.add(row);
      }
    }
    return all.values().stream().map(each -> each.until(to)).toList();
  }

  private void add(@Nullable Object[] row) {
    LocalDate day = LocalDate.parse("" + row[1]);
    missingUntil(day);
    span(day, day, StatementReading.is(row[2]) ? State.CONFLICTING : State.COVERED);
    @Nullable Long opening = StatementReading.wholeOrNull(row[3]);
    @Nullable Long closing = StatementReading.wholeOrNull(row[5]);
    if (opening != null && closing != null && !opening.equals(closing)) {
      @Nullable Long line = StatementReading.wholeOrNull(row[7]);
      gaps.add(
          new StatementGap(
              account,
              LocalDate.parse("" + row[4]),
              day,
              closing,
              opening,
              row[6] == null ? null : "" + row[6],
              line == null ? null : line.intValue()));
    }
  }

  /** The days before this one that no file shows. */
  private void missingUntil(LocalDate day) {
    LocalDate next = spans.isEmpty() ? from : spans.get(spans.size() - 1).to().plusDays(1);
    if (next.isBefore(day)) {
      span(next, day.minusDays(1), State.MISSING);
    }
  }

  private void span(LocalDate first, LocalDate last, State state) {
    int before = spans.size() - 1;
    if (before >= 0 && spans.get(before).state() == state) {
      spans.set(before, new Span(spans.get(before).from(), last, state));
    } else {
      spans.add(new Span(first, last, state));
    }
  }

  private CoveredDays until(LocalDate to) {
    missingUntil(to.plusDays(1));
    return new CoveredDays(account, from, to, spans, gaps);
  }
}
