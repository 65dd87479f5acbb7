package org.branchwork.fundraising.api.matching;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A decision about a line, for undoing it.
 *
 * @param act the decision, as {@link UndoMatch} names it
 * @param amountPence of the line; negative when it went out
 * @param pledges the references of the pledges that it paid
 * @param funds the names of the other funds that it went to or was paid by
 * @param card the stored why-card; {@code null} when nothing was known
 * @param by {@link org.branchwork.fundraising.api.Caller#label()} of whoever decided
 */
public record MatchedLine(
    UUID act,
    UUID line,
    MatchKind kind,
    LocalDate bookedOn,
    String text,
    long amountPence,
    List<String> pledges,
    List<String> funds,
    @Nullable WhyCard card,
    String by,
    Instant at) {

  /** The lists are copied. */
  public MatchedLine {
    pledges = List.copyOf(pledges);
    funds = List.copyOf(funds);
  }
}
