package org.branchwork.fundraising.imports;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a file, or all files so far, show of one day of an account.
 *
 * @param openingPence the balance before the first of these lines; {@code null}: unknown
 * @param closingPence the balance after the last of them
 * @param fromStart whether it is known that no line before them is missing
 * @param toEnd whether it is known that no line after them is missing
 * @param conflicting whether they do not add up, or files disagree
 */
record KnownDay(
    Tally tally,
    @Nullable Long openingPence,
    @Nullable Long closingPence,
    boolean fromStart,
    boolean toEnd,
    boolean conflicting) {

  boolean isWhole() {
    return fromStart && toEnd && !conflicting;
  }

  /** The same, marked as something that files disagree about. */
  KnownDay disputed() {
    return new KnownDay(tally, openingPence, closingPence, fromStart, toEnd, true);
  }

  /**
   * What both show together.
   *
   * @param lines their lines, joined
   */
  KnownDay joined(KnownDay other, Tally lines) {
    List<Long> openings = either(sureOpening(), other.sureOpening());
    if (openings.isEmpty() && !fromStart && !other.fromStart) {
      openings = either(openingPence, other.openingPence);
    }
    List<Long> closings = either(sureClosing(), other.sureClosing());
    if (closings.isEmpty() && !toEnd && !other.toEnd) {
      closings = either(closingPence, other.closingPence);
    }
    long moved = lines.pence();
    for (Long opening : openings) {
      if (closings.contains(opening + moved)) {
        return joined(other, lines, opening, opening + moved, false);
      }
    }
    @Nullable Long opening = openings.isEmpty() ? null : openings.get(0);
    @Nullable Long closing = closings.isEmpty() ? null : closings.get(0);
    return joined(other, lines, opening, closing, opening != null && closing != null);
  }

  private KnownDay joined(
      KnownDay other,
      Tally lines,
      @Nullable Long opening,
      @Nullable Long closing,
      boolean disagree) {
    return new KnownDay(
        lines, opening, closing, fromStart || other.fromStart, toEnd || other.toEnd, disagree);
  }

  /** The balance that the day opens with. */
  @Nullable Long sureOpening() {
    return fromStart ? openingPence : null;
  }

  /** The balance that the day ends with. */
  @Nullable Long sureClosing() {
    return toEnd ? closingPence : null;
  }

  private static List<Long> either(@Nullable Long one, @Nullable Long other) {
    return Stream.of(Optional.ofNullable(one), Optional.ofNullable(other))
        .flatMap(Optional::stream)
        .distinct()
        .toList();
  }
}
