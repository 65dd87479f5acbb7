package org.branchwork.fundraising.imports;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How the lines that a file shows of a day join those that are there: a repeat is no new payment,
 * and a second equal payment is no repeat. What balances and whole days do not tell is not guessed.
 */
enum DayRule {
  /** Of each line as many as the one that has most of them. */
  UNITED,
  /** The file goes on where the lines end that are there, or the other way round: all of both. */
  ADDED,
  /** Both cannot be right. */
  CONFLICT,
  /** Nothing tells. */
  ASK;

  static DayRule of(KnownDay file, KnownDay there) {
    Tally shown = file.tally();
    Tally kept = there.tally();
    boolean altered = shown.alters(kept);
    boolean united = addsUp(file, there, shown.united(kept));
    boolean balanced = shown.isBalanced() && kept.isBalanced();
    if (united && !altered && (balanced || !shown.sharesALine(kept) && isPart(file, there))) {
      return UNITED;
    }
    boolean within = kept.holds(shown);
    boolean around = shown.holds(kept);
    if (!isPart(file, there)) {
      boolean agree = (around || !file.isWhole()) && (within || !there.isWhole());
      return agree ? UNITED : CONFLICT;
    }
    if (altered) {
      return CONFLICT;
    }
    boolean added = addsUp(file, there, shown.added(kept));
    if (united != added) {
      return united ? UNITED : ADDED;
    }
    return balanced ? UNITED : ofParts(file, there, united, within || around);
  }

  private static boolean isPart(KnownDay file, KnownDay there) {
    return !file.isWhole() && !there.isWhole();
  }

  private static DayRule ofParts(
      KnownDay file, KnownDay there, boolean addsUp, boolean oneHoldsTheOther) {
    if (!addsUp && edges(file, there) != null) {
      return CONFLICT;
    }
    if (file.fromStart() && there.fromStart() || file.toEnd() && there.toEnd()) {
      return oneHoldsTheOther ? UNITED : CONFLICT;
    }
    return byBalances(file, there, oneHoldsTheOther);
  }

  private static DayRule byBalances(KnownDay file, KnownDay there, boolean oneHoldsTheOther) {
    boolean follows =
        same(file.openingPence(), there.closingPence())
            || same(file.closingPence(), there.openingPence());
    boolean repeats =
        same(file.openingPence(), there.openingPence())
            || same(file.closingPence(), there.closingPence());
    if (follows == repeats) {
      return ASK;
    }
    return follows ? ADDED : oneHoldsTheOther ? UNITED : CONFLICT;
  }

  /** Whether these lines lead from the balance that the day opens with to the one it ends with. */
  private static boolean addsUp(KnownDay file, KnownDay there, Tally lines) {
    Long moved = edges(file, there);
    return moved != null && moved == lines.pence();
  }

  /** What moved on the whole day; {@code null} when it is not known how it opens or how it ends. */
  private static @Nullable Long edges(KnownDay file, KnownDay there) {
    @Nullable Long opening = first(file.sureOpening(), there.sureOpening());
    @Nullable Long closing = first(file.sureClosing(), there.sureClosing());
    return opening == null || closing == null ? null : closing - opening;
  }

  private static @Nullable Long first(@Nullable Long one, @Nullable Long other) {
    return one == null ? other : one;
  }

  private static boolean same(@Nullable Long one, @Nullable Long other) {
    return one != null && Objects.equals(one, other);
  }
}
