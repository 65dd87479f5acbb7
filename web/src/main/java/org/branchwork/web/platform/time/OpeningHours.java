package org.branchwork.web.platform.time;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Weekly opening hours, written {@code MO-FR 06:00-24:00; SA 09:00-16:00}, wall-clock time. A day
 * is open from the first moment to just before the second; 24:00 is the end of the day.
 */
public final class OpeningHours {

  private static final List<String> DAYS = List.of("MO", "TU", "WE", "TH", "FR", "SA", "SU");
  private static final Pattern SPAN =
      Pattern.compile("(\\w\\w)(?:-(\\w\\w))? (\\d\\d:\\d\\d)-(\\d\\d:\\d\\d)");
  private static final int DAY_MINUTES = 24 * 60;

  private final List<Span> spans;

  /** Some days of the week with one opening; minutes from midnight, {@code to} exclusive. */
  public record Span(DayOfWeek first, DayOfWeek last, int from, int to) {
    boolean holds(DayOfWeek day) {
      return first.compareTo(day) <= 0 && day.compareTo(last) <= 0;
    }
  }

  private OpeningHours(List<Span> spans) {
    this.spans = spans;
  }

  /**
   * Reads hours; empty text is "no hours".
   *
   * @throws IllegalArgumentException naming the part that cannot be read
   */
  public static OpeningHours parse(String text) {
    List<Span> spans = new ArrayList<>();
    for (String part : text.split(";")) {
      if (!part.isBlank()) {
        spans.add(span(part.strip()));
      }
    }
    return new OpeningHours(List.copyOf(spans));
  }

  private static Span span(String part) {
    Matcher m = SPAN.matcher(part);
    if (!m.matches()) {
      throw new IllegalArgumentException("opening hours: " + part);
    }
    DayOfWeek first = day(m.group(1), part);
    DayOfWeek last = m.group(2) == null ? first : day(m.group(2), part);
    int from = minutes(m.group(3), part);
    int to = minutes(m.group(4), part);
    if (first.compareTo(last) > 0 || from >= to) {
      throw new IllegalArgumentException("opening hours: " + part);
    }
    return new Span(first, last, from, to);
  }

  private static DayOfWeek day(String code, String part) {
    int index = DAYS.indexOf(code);
    if (index < 0) {
      throw new IllegalArgumentException("opening hours: " + part);
    }
    return DayOfWeek.of(index + 1);
  }

  private static int minutes(String clock, String part) {
    try {
      return "24:00".equals(clock) ? DAY_MINUTES : LocalTime.parse(clock).toSecondOfDay() / 60;
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException("opening hours: " + part, e);
    }
  }

  public List<Span> spans() {
    return spans;
  }

  /** When it closes, if it is open at this moment; midnight is the next day's 00:00. */
  public Optional<ZonedDateTime> openUntil(ZonedDateTime now) {
    int minute = now.getHour() * 60 + now.getMinute();
    return spans.stream()
        .filter(s -> s.holds(now.getDayOfWeek()) && s.from() <= minute && minute < s.to())
        .findFirst()
        .map(s -> moment(now, s.to()));
  }

  /** When it next opens, if it is shut at this moment. */
  public Optional<ZonedDateTime> opensAt(ZonedDateTime now) {
    for (int ahead = 0; ahead <= 7; ahead++) {
      ZonedDateTime day = now.plusDays(ahead);
      Optional<ZonedDateTime> opening =
          spans.stream()
              .filter(s -> s.holds(day.getDayOfWeek()))
              .map(s -> moment(day, s.from()))
              .filter(at -> at.isAfter(now))
              .min(ZonedDateTime::compareTo);
      if (opening.isPresent()) {
        return opening;
      }
    }
    return Optional.empty();
  }

  /** When the sentence about it may next be another: an opening, a closing, or the next day. */
  public ZonedDateTime nextEdge(ZonedDateTime now) {
    ZonedDateTime midnight = now.truncatedTo(ChronoUnit.DAYS).plusDays(1);
    return spans.stream()
        .filter(span -> span.holds(now.getDayOfWeek()))
        .flatMap(span -> Stream.of(moment(now, span.from()), moment(now, span.to())))
        .filter(edge -> edge.isAfter(now))
        .min(ZonedDateTime::compareTo)
        .orElse(midnight);
  }

  private static ZonedDateTime moment(ZonedDateTime day, int minute) {
    ZonedDateTime midnight = day.truncatedTo(ChronoUnit.DAYS);
    return minute == DAY_MINUTES
        ? midnight.plusDays(1)
        : midnight.with(LocalTime.ofSecondOfDay(minute * 60L));
  }
}
