package org.branchwork.web.pages.shared;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A date typed in three boxes: {@code id-day}, {@code id-month}, {@code id-year}. */
public final class ThreeBoxDate {

  private static final int EARLIEST_YEAR = 1950;
  private static final int LATEST_YEAR = 2100;

  private ThreeBoxDate() {}

  /** A date as somebody would have typed it. */
  public static Map<String, String> typed(String id, LocalDate date) {
    return Map.of(
        id + "-day", String.valueOf(date.getDayOfMonth()),
        id + "-month", String.valueOf(date.getMonthValue()),
        id + "-year", String.valueOf(date.getYear()));
  }

  /** The date; {@code null} when nothing is typed or, with a problem noted, it cannot be read. */
  public static @Nullable LocalDate read(
      Map<String, String> answers, String id, Problems problems) {
    String day = answers.getOrDefault(id + "-day", "");
    String month = answers.getOrDefault(id + "-month", "");
    String year = answers.getOrDefault(id + "-year", "");
    if (day.isEmpty() && month.isEmpty() && year.isEmpty()) {
      return null;
    }
    try {
      int y = Integer.parseInt(year);
      if (y < EARLIEST_YEAR || y > LATEST_YEAR) {
        problems.add(id, Texts.get("date.year-whole"));
        return null;
      }
      return LocalDate.of(y, Integer.parseInt(month), Integer.parseInt(day));
    } catch (NumberFormatException e) {
      problems.add(id, Texts.get("date.incomplete"));
    } catch (DateTimeException e) {
      problems.add(id, Texts.say("date.none", day, month, year));
    }
    return null;
  }
}
