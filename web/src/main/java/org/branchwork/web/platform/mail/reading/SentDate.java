package org.branchwork.web.platform.mail.reading;

import jakarta.mail.internet.MailDateFormat;
import java.text.ParseException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** When a message says that it was sent. */
final class SentDate {
  private static final int LONGEST = 200;
  private static final Instant EARLIEST = Instant.parse("1980-01-01T00:00:00Z");
  private static final Instant LATEST = Instant.parse("2200-01-01T00:00:00Z");

  private SentDate() {}

  /** The moment to the second; null where there is none, or none that can be. */
  static @Nullable Instant of(@Nullable String line) {
    if (line == null) return null;
    var bounded = line.length() > LONGEST ? line.substring(0, LONGEST) : line;
    var moment = moment(bounded.strip());
    return moment == null || moment.isBefore(EARLIEST) || moment.isAfter(LATEST) ? null : moment;
  }

  private static @Nullable Instant moment(String line) {
    try {
      return new MailDateFormat().parse(line).toInstant();
    } catch (ParseException | RuntimeException otherwise) {
      return written(line);
    }
  }

  /** As programs write it that never read the standard. */
  private static @Nullable Instant written(String line) {
    try {
      return OffsetDateTime.parse(line.replaceFirst(" ", "T")).toInstant();
    } catch (DateTimeException unreadable) {
      return null;
    }
  }
}
