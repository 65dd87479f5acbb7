package org.branchwork.web.platform.mail.reading;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * When something is to be, as a calendar file (RFC 5545) of a message says.
 *
 * @param day in the zone that the file names, else in London
 * @param time its clock time there, or null for a whole day
 * @param here the moment in London, or null for a whole day or a zone that nobody knows
 * @param summary what it is called, or null
 * @param cancelled whether it says that it is not to be after all
 */
public record Invitation(
    LocalDate day,
    @Nullable String time,
    @Nullable LocalDateTime here,
    @Nullable String summary,
    boolean cancelled) {
  private static final ZoneId LONDON = ZoneId.of("Europe/London");
  private static final int MOST_BYTES = 256 * 1024;
  private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss");
  private static final Pattern EVENT =
      Pattern.compile("(?is)BEGIN:VEVENT\\s*\\n(.*?)\\nEND:VEVENT");
  private static final Pattern START =
      Pattern.compile("(?im)^DTSTART((?:;[^:\\n]{0,200})?):(\\d{8})(T\\d{6})?(Z?)\\s*$");
  private static final Pattern METHOD = Pattern.compile("(?im)^METHOD:\\s*CANCEL\\s*$");
  private static final Pattern STATUS = Pattern.compile("(?im)^STATUS:\\s*CANCELLED\\s*$");
  private static final Pattern ZONE = Pattern.compile("(?i);TZID=\"?([^;:\"\\n]+)");
  private static final Pattern SUMMARY =
      Pattern.compile("(?im)^SUMMARY(?:;[^:\\n]{0,200})?:([^\\n]*)$");
  private static final int LONGEST_SUMMARY = 120;

  /** The first event of a calendar file; empty when there is none with a day. */
  public static Optional<Invitation> in(ReadAttachment file) {
    if (!isCalendar(file)) return Optional.empty();
    var text = Charsets.text(Decoding.all(file.open(), MOST_BYTES), null);
    var unfolded = text.replace("\r\n", "\n").replaceAll("\n[ \t]", "");
    var event = EVENT.matcher(unfolded);
    if (!event.find()) return Optional.empty();
    var isOff = METHOD.matcher(unfolded).find() || STATUS.matcher(event.group(1)).find();
    return of(event.group(1), isOff);
  }

  /** Whether a file says of itself that it is a calendar's. */
  public static boolean isCalendar(ReadAttachment file) {
    return file.type().equals("text/calendar") || file.type().equals("application/ics");
  }

  private static Optional<Invitation> of(String event, boolean cancelled) {
    var start = START.matcher(event);
    if (!start.find()) return Optional.empty();
    var summary = SUMMARY.matcher(event);
    var called = summary.find() ? called(summary.group(1)) : null;
    try {
      if (start.group(3) == null) {
        var day = LocalDate.parse(start.group(2), DateTimeFormatter.BASIC_ISO_DATE);
        return Optional.of(new Invitation(day, null, null, called, cancelled));
      }
      var stamp = LocalDateTime.parse(start.group(2) + start.group(3), STAMP);
      var isUtc = !start.group(4).isEmpty();
      var there = isUtc ? inLondon(stamp.toInstant(ZoneOffset.UTC)) : stamp;
      var zone = isUtc ? null : zone(start.group(1));
      return Optional.of(
          new Invitation(
              there.toLocalDate(), time(there, zone), here(there, zone), called, cancelled));
    } catch (DateTimeException noDay) {
      return Optional.empty();
    }
  }

  private static LocalDateTime inLondon(Instant at) {
    return LocalDateTime.ofInstant(at, LONDON);
  }

  /** A zone of somewhere else stands behind the time: people there and here read the same. */
  private static String time(LocalDateTime at, @Nullable String zone) {
    var clock = at.toLocalTime().withSecond(0).toString();
    return zone == null ? clock : clock + " " + Words.whole(Words.seen(zone), 60);
  }

  /** The zone that is named; null for none and for the one that people here live in. */
  private static @Nullable String zone(String parameters) {
    var zone = ZONE.matcher(parameters);
    var isElsewhere = zone.find() && !zone.group(1).matches("(?i)Europe/London|GMT.*");
    return isElsewhere ? zone.group(1) : null;
  }

  private static @Nullable LocalDateTime here(LocalDateTime there, @Nullable String zone) {
    if (zone == null) return there;
    try {
      return inLondon(there.atZone(ZoneId.of(zone.strip())).toInstant());
    } catch (DateTimeException unknown) {
      return null;
    }
  }

  private static @Nullable String called(String text) {
    var plain = Words.seen(text.replaceAll("\\\\[nN]", " ").replaceAll("\\\\(.)", "$1"));
    return plain.isEmpty() ? null : Words.whole(plain, LONGEST_SUMMARY);
  }
}
