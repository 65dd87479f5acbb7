package org.branchwork.casework.cases;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.branchwork.casework.api.CaseSearch.View;
import org.branchwork.casework.api.CaseSummary;
import org.branchwork.casework.api.CaseworkRuleBroken;

/**
 * Where a page of a list ended, so that the next begins there whatever was written meanwhile.
 *
 * @param byDue whether the list is ordered by due days
 * @param rank the value the list is ordered by: microseconds since 1970, or days since 1970
 */
record PageKey(View view, boolean byDue, long rank, String reference) {

  private static final Pattern SHAPE =
      Pattern.compile("([A-Z]{3,7})(-DUE)?_(\\d{1,17})_(EQ-[0-9A-Z]{4}-[0-9A-Z]{4})");

  /** The key that stands for the end of a page, which was this row. */
  static PageKey endingWith(CaseSummary last, View view, boolean byDue) {
    long rank =
        byDue
            ? Objects.requireNonNull(last.actOn(), "actOn").toEpochDay()
            : ChronoUnit.MICROS.between(Instant.EPOCH, last.memberWroteAt());
    return new PageKey(view, byDue, rank, last.reference());
  }

  /**
   * Reads a key.
   *
   * @throws CaseworkRuleBroken when it is not a key of this list
   */
  static PageKey read(String key, View view, boolean byDue) {
    Matcher parts = SHAPE.matcher(key);
    if (!parts.matches()
        || !parts.group(1).equals(view.name())
        || (parts.group(2) != null) != byDue) {
      throw new CaseworkRuleBroken("queue.page");
    }
    PageKey read = new PageKey(view, byDue, Long.parseLong(parts.group(3)), parts.group(4));
    try {
      read.position();
    } catch (DateTimeException | IllegalArgumentException | ArithmeticException tooFar) {
      throw new CaseworkRuleBroken("queue.page");
    }
    return read;
  }

  /** The value the list is ordered by, for the database. */
  Object position() {
    return byDue
        ? Date.valueOf(LocalDate.ofEpochDay(rank))
        : Timestamp.from(Instant.EPOCH.plus(rank, ChronoUnit.MICROS));
  }

  String written() {
    return view.name() + (byDue ? "-DUE" : "") + "_" + rank + "_" + reference;
  }
}
