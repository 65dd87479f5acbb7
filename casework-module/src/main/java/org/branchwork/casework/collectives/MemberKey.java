package org.branchwork.casework.collectives;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Objects;
import java.util.regex.Pattern;
import org.branchwork.casework.api.collectives.MemberPage;
import org.jspecify.annotations.Nullable;

/**
 * Where a page of members ended: the day of the nearest limit and the reference.
 *
 * @param day as SQL reads it, {@code infinity} for none
 */
record MemberKey(String day, String reference) {

  private static final String NEVER = "infinity";
  private static final MemberKey START = new MemberKey("-infinity", "");
  private static final Pattern SHAPE =
      Pattern.compile("(\\d{4}-\\d\\d-\\d\\d|infinity)_(EQ-[0-9A-Z]{4}-[0-9A-Z]{4})");

  /** What an address brought back; anything else begins anew. */
  static MemberKey of(@Nullable String after) {
    var read = SHAPE.matcher(Objects.requireNonNullElse(after, ""));
    return read.matches() && isDay(read.group(1))
        ? new MemberKey(read.group(1), read.group(2))
        : START;
  }

  private static boolean isDay(String day) {
    try {
      return day.equals(NEVER) || LocalDate.parse(day).isAfter(LocalDate.EPOCH);
    } catch (DateTimeException none) {
      return false;
    }
  }

  /** Where a page ended that has this member last. */
  static String after(MemberPage.Member last) {
    return Objects.requireNonNullElse((Object) last.safe(), NEVER) + "_" + last.reference();
  }
}
