package org.branchwork.web.platform.audit;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Behind which row a page begins: its moment, in microseconds, and its id. */
record PlaceInTrail(Instant at, long id) {

  private static final Pattern TEXT = Pattern.compile("([0-9]{1,16})-([0-9]{1,18})");

  static PlaceInTrail of(AuditLine line) {
    return new PlaceInTrail(line.at(), line.id());
  }

  /** Empty when the text is no place. */
  static Optional<PlaceInTrail> parse(String text) {
    Matcher matcher = TEXT.matcher(text);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    Instant at = Instant.EPOCH.plus(Long.parseLong(matcher.group(1)), ChronoUnit.MICROS);
    return Optional.of(new PlaceInTrail(at, Long.parseLong(matcher.group(2))));
  }

  String text() {
    return ChronoUnit.MICROS.between(Instant.EPOCH, at) + "-" + id;
  }
}
