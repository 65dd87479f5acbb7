package org.branchwork.web.platform.documents;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A calendar as RFC 5545 has it: lines end with CRLF and hold at most 75 octets. */
public final class CalendarFile {

  private static final int OCTETS = 75;
  private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

  private final StringBuilder lines = new StringBuilder();

  private CalendarFile() {}

  /**
   * A day of the calendar.
   *
   * @param uid the same for the same day whenever the calendar is read again
   * @param at when it begins; {@code null} for the whole day
   * @param link where to read on
   */
  public record Day(String uid, LocalDate on, @Nullable Instant at, String summary, String link) {}

  /**
   * Writes a calendar.
   *
   * @param name as programs show it
   * @param written when it was written
   */
  public static String of(String name, List<Day> days, Instant written) {
    CalendarFile file = new CalendarFile();
    file.line("BEGIN:VCALENDAR");
    file.line("VERSION:2.0");
    file.line("PRODID:-//Branchwork//Calendar//EN");
    file.line("X-WR-CALNAME:" + text(name));
    days.forEach(day -> file.event(day, written));
    file.line("END:VCALENDAR");
    return file.lines.toString();
  }

  private void event(Day day, Instant written) {
    line("BEGIN:VEVENT");
    line("UID:" + text(day.uid()));
    line("DTSTAMP:" + MOMENT.format(written));
    if (day.at() == null) {
      line("DTSTART;VALUE=DATE:" + DAY.format(day.on()));
      line("DTEND;VALUE=DATE:" + DAY.format(day.on().plusDays(1)));
    } else {
      // nobody says when a meeting ends
      line("DTSTART:" + MOMENT.format(day.at()));
      line("DURATION:PT1H");
    }
    line("SUMMARY:" + text(day.summary()));
    line("URL:" + day.link());
    line(day.at() == null ? "TRANSP:TRANSPARENT" : "TRANSP:OPAQUE");
    line("END:VEVENT");
  }

  /** A line goes on behind a space; no character is cut in two. */
  private void line(String whole) {
    int octets = 0;
    int sign;
    for (int i = 0; i < whole.length(); i += Character.charCount(sign)) {
      sign = whole.codePointAt(i);
      int size = Character.toString(sign).getBytes(StandardCharsets.UTF_8).length;
      if (octets + size > OCTETS) {
        lines.append("\r\n ");
        octets = 1;
      }
      lines.appendCodePoint(sign);
      octets += size;
    }
    lines.append("\r\n");
  }

  private static String text(String plain) {
    return plain
        .replace("\\", "\\\\")
        .replace(";", "\\;")
        .replace(",", "\\,")
        .replaceAll("\\r?\\n", "\\\\n");
  }
}
