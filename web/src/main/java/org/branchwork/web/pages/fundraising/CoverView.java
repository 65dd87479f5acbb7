package org.branchwork.web.pages.fundraising;

import java.time.temporal.ChronoUnit;
import java.util.List;
import org.branchwork.fundraising.api.statements.CoveredDays;
import org.branchwork.fundraising.api.statements.CoveredDays.Span;
import org.branchwork.fundraising.api.statements.CoveredDays.State;
import org.branchwork.web.pages.shared.Texts;

/** The covered days of one account, as a bar and as the table that says the same. */
public class CoverView {

  private final CoveredDays days;

  CoverView(CoveredDays days) {
    this.days = days;
  }

  /** A piece of the bar, in days from its beginning. */
  public record Piece(long from, long length, String style) {}

  /** A row of the table. */
  public record Row(String days, String count, String state, String style) {}

  public String getName() {
    return days.account().name();
  }

  public String getNumber() {
    return Accounts.shown(days.account());
  }

  /** What the bar shows, in one sentence. */
  public String getSummary() {
    return Texts.say(
        "bank.cover-summary", count(State.COVERED), count(State.MISSING), count(State.CONFLICTING));
  }

  private long count(State state) {
    return days.spans().stream()
        .filter(span -> span.state() == state)
        .mapToLong(CoverView::length)
        .sum();
  }

  private static long length(Span span) {
    return ChronoUnit.DAYS.between(span.from(), span.to()) + 1;
  }

  /** How many days the bar is long. */
  public long getLength() {
    return ChronoUnit.DAYS.between(days.from(), days.to()) + 1;
  }

  public List<Piece> getPieces() {
    return days.spans().stream()
        .map(
            span ->
                new Piece(
                    ChronoUnit.DAYS.between(days.from(), span.from()),
                    length(span),
                    "cover-" + span.state()))
        .toList();
  }

  public List<Row> getRows() {
    return days.spans().stream()
        .map(
            span ->
                new Row(
                    StatementWords.days(span.from(), span.to()),
                    String.valueOf(length(span)),
                    Texts.get("bank.cover." + span.state()),
                    "cover-" + span.state()))
        .toList();
  }

  /** Where lines are missing, by the balances. */
  public List<String> getGaps() {
    return days.gaps().stream().map(StatementWords::gap).toList();
  }
}
