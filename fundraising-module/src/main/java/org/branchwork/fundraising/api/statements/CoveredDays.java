package org.branchwork.fundraising.api.statements;

import java.time.LocalDate;
import java.util.List;

/**
 * Of which days of an account there is a statement.
 *
 * @param from the first day looked at
 * @param to the last one
 * @param spans all days from the first to the last, days of one state together
 * @param gaps where balances show that lines are missing, in order
 */
public record CoveredDays(
    BankAccountView account,
    LocalDate from,
    LocalDate to,
    List<Span> spans,
    List<StatementGap> gaps) {

  /** What is known of a day. */
  public enum State {
    /** A file shows it. */
    COVERED,
    /** No file shows it. */
    MISSING,
    /** Files disagree about it, or its lines and its balances do. */
    CONFLICTING
  }

  /** Days of one state, the last one included. */
  public record Span(LocalDate from, LocalDate to, State state) {}

  /** Keeps its own copies. */
  public CoveredDays {
    spans = List.copyOf(spans);
    gaps = List.copyOf(gaps);
  }
}
