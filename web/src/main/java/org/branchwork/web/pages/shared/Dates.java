package org.branchwork.web.pages.shared;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Days, moments and sizes as pages show them: en-GB, Europe/London. */
public final class Dates {

  private static final ZoneId LONDON = ZoneId.of("Europe/London");
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
  private static final DateTimeFormatter WEEKDAY =
      DateTimeFormatter.ofPattern("cccc d MMMM uuuu", Locale.UK);
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm", Locale.UK);

  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.UK);

  private Dates() {}

  /** {@code 22 November 2026}; empty for none. */
  public static String day(@Nullable LocalDate day) {
    return day == null ? "" : DAY.format(day);
  }

  /** {@code Sunday 22 November 2026}; empty for none. */
  public static String weekday(@Nullable LocalDate day) {
    return day == null ? "" : WEEKDAY.format(day);
  }

  /** {@code November 2026}. */
  public static String month(YearMonth month) {
    return month.getMonth().getDisplayName(TextStyle.FULL, Locale.UK) + " " + month.getYear();
  }

  /** The day of a moment in London, {@code 22 November 2026}; empty for none. */
  public static String dayOf(@Nullable Instant at) {
    return at == null ? "" : DAY.format(at.atZone(LONDON));
  }

  /** {@code 22 November 2026, 21:14}; empty for none. */
  public static String moment(@Nullable Instant at) {
    return at == null ? "" : MOMENT.format(at.atZone(LONDON));
  }

  /** The time of day of a moment in London, {@code 21:14}. */
  public static String time(Instant at) {
    return TIME.format(at.atZone(LONDON));
  }

  /** For the {@code datetime} of a {@code time} element. */
  public static String iso(@Nullable Instant at) {
    return at == null ? "" : at.toString();
  }

  /** {@code 340 KB}, {@code 2.5 MB}. */
  public static String size(long bytes) {
    if (bytes < 999_500) {
      return Math.max(1, Math.round(bytes / 1000.0)) + " KB";
    }
    return String.format(Locale.UK, "%.1f MB", bytes / 1_000_000.0);
  }
}
