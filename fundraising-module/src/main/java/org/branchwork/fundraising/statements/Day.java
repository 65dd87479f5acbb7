package org.branchwork.fundraising.statements;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.branchwork.fundraising.api.statements.DateOrder;
import org.branchwork.fundraising.api.statements.StatementProblem.Kind;
import org.jspecify.annotations.Nullable;

/**
 * A date as written, in both readings; they are the same where it can be read in one way only.
 *
 * @param dayFirst {@code null} when no such day exists
 * @param monthFirst likewise
 */
record Day(int line, String written, @Nullable LocalDate dayFirst, @Nullable LocalDate monthFirst) {
  private static final int LONGEST = 40;
  private static final ZoneId LONDON = ZoneId.of("Europe/London");
  private static final List<String> MONTHS =
      List.of(
          "january",
          "february",
          "march",
          "april",
          "may",
          "june",
          "july",
          "august",
          "september",
          "october",
          "november",
          "december");
  private static final Pattern NUMBERS =
      Pattern.compile("(\\d{1,2})[/.-] ?(\\d{1,2})[/.-] ?(\\d{4}|\\d{2})");
  private static final Pattern NAMED =
      Pattern.compile(
          "(?:[a-z]{3,9},? )?(\\d{1,2})(?:st|nd|rd|th)?[ -]([a-z]{3,9})\\.?[ -](\\d{4}|\\d{2})");
  private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})([-/]?)(\\d{2})\\2(\\d{2})");
  private static final Pattern TIME =
      Pattern.compile("[ t]\\d{1,2}:\\d{2}(?::\\d{2})?(?:\\.\\d{1,9})?$");
  private static final Pattern MOMENT =
      Pattern.compile(
          "(\\d{4}-\\d{2}-\\d{2})[ t](\\d{2}:\\d{2}(?::\\d{2})?(?:\\.\\d{1,9})?)"
              + " ?(z|[+-]\\d{2}:?\\d{2})");

  /**
   * Reads a date of the years 1990 to 2099.
   *
   * @throws Refused {@link Kind#DATE}
   */
  static Day read(String cell, int line) {
    String written = Words.plain(cell);
    Day day = written.length() > LONGEST ? null : known(written.toLowerCase(Locale.ROOT), line);
    if (day == null || day.dayFirst == null && day.monthFirst == null) {
      throw new Refused(Kind.DATE, line, cell);
    }
    return day;
  }

  /** Two digits each for year, month and day, as standard formats have it. */
  static LocalDate ofSixDigits(String digits, int line) {
    return certain("20" + digits, line);
  }

  /** A date that can be read in one way only. */
  static LocalDate certain(String written, int line) {
    Day day = read(written, line);
    LocalDate one = day.dayFirst == null ? day.monthFirst : day.dayFirst;
    if (one == null || day.monthFirst != null && !one.equals(day.monthFirst)) {
      throw new Refused(Kind.DATE, line, written);
    }
    return one;
  }

  @Nullable LocalDate in(DateOrder order) {
    return order == DateOrder.DAY_FIRST ? dayFirst : monthFirst;
  }

  private static @Nullable Day known(String written, int line) {
    Matcher moment = MOMENT.matcher(written);
    if (moment.matches()) {
      return certain(line, written, inLondon(moment));
    }
    String day = TIME.matcher(written).replaceFirst("");
    Matcher numbers = NUMBERS.matcher(day);
    if (numbers.matches()) {
      LocalDate dayFirst = date(numbers.group(3), numbers.group(2), numbers.group(1));
      return new Day(
          line, written, dayFirst, date(numbers.group(3), numbers.group(1), numbers.group(2)));
    }
    Matcher yearFirst = YEAR_FIRST.matcher(day);
    if (yearFirst.matches()) {
      return certain(
          line, written, date(yearFirst.group(1), yearFirst.group(3), yearFirst.group(4)));
    }
    Matcher named = NAMED.matcher(day);
    return named.matches()
        ? certain(line, written, date(named.group(3), month(named.group(2)), named.group(1)))
        : null;
  }

  private static Day certain(int line, String written, @Nullable LocalDate date) {
    return new Day(line, written, date, date);
  }

  /** The number of a month of which at least three letters stand there. */
  private static String month(String name) {
    String known = name.equals("sept") ? "sep" : name;
    for (int i = 0; i < MONTHS.size(); i++) {
      if (MONTHS.get(i).startsWith(known)) {
        return String.valueOf(i + 1);
      }
    }
    return "0";
  }

  private static @Nullable LocalDate date(String year, String month, String day) {
    int written = Integer.parseInt(year);
    int inYear = Integer.parseInt(month);
    if (inYear < 1 || inYear > 12) {
      return null;
    }
    YearMonth of = YearMonth.of(written < 100 ? 2000 + written : written, inYear);
    int inMonth = Integer.parseInt(day);
    return of.isValidDay(inMonth) ? inRange(of.atDay(inMonth)) : null;
  }

  /** A moment with its distance from Greenwich: the day is London's. */
  private static @Nullable LocalDate inLondon(Matcher moment) {
    String distance = moment.group(3).replaceFirst("(?<=\\d{2})(?=\\d{2}$)", ":");
    String iso = moment.group(1) + "T" + moment.group(2) + distance.replace("::", ":");
    try {
      return inRange(
          OffsetDateTime.parse(iso.toUpperCase(Locale.ROOT))
              .atZoneSameInstant(LONDON)
              .toLocalDate());
    } catch (DateTimeException noSuchMoment) {
      return null;
    }
  }

  private static @Nullable LocalDate inRange(LocalDate day) {
    return day.getYear() >= 1990 && day.getYear() <= 2099 ? day : null;
  }
}
