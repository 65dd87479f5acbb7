package org.branchwork.web.platform.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.branchwork.web.platform.documents.CalendarFile.Day;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CalendarFileTest {

  private static final Instant NOON = Instant.parse("2026-11-27T12:00:00Z");
  private static final LocalDate LAST = LocalDate.of(2026, 12, 31);

  @Test
  void a_day_is_an_event_that_ends_before_the_next() {
    assertThat(file("Limit").split("\r\n"))
        .containsExactly(
            "BEGIN:VCALENDAR",
            "VERSION:2.0",
            "PRODID:-//Branchwork//Calendar//EN",
            "X-WR-CALNAME:Days",
            "BEGIN:VEVENT",
            "UID:limit-1@example.org",
            "DTSTAMP:20261127T120000Z",
            "DTSTART;VALUE=DATE:20261231",
            "DTEND;VALUE=DATE:20270101",
            "SUMMARY:Limit",
            "URL:https://example.org/x",
            "TRANSP:TRANSPARENT",
            "END:VEVENT",
            "END:VCALENDAR");
  }

  @Test
  void a_meeting_begins_at_its_moment() {
    Instant begins = Instant.parse("2026-12-31T14:30:00Z");
    Day day = new Day("meeting-1@example.org", LAST, begins, "Meeting", "https://example.org/x");
    assertThat(CalendarFile.of("Days", List.of(day), NOON).split("\r\n"))
        .containsSequence(
            "DTSTAMP:20261127T120000Z",
            "DTSTART:20261231T143000Z",
            "DURATION:PT1H",
            "SUMMARY:Meeting",
            "URL:https://example.org/x",
            "TRANSP:OPAQUE");
  }

  @ParameterizedTest
  @ValueSource(ints = {66, 67, 68, 140, 141, 142, 300})
  void a_line_holds_at_most_75_octets_and_reads_as_it_was(int length) {
    for (String sign : List.of("x", "é", "€", "😀")) {
      String summary = sign.repeat(length);
      String file = file(summary);
      assertThat(file.split("\r\n"))
          .allSatisfy(
              line ->
                  assertThat(line.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(75));
      assertThat(file.replace("\r\n ", "")).contains("\r\nSUMMARY:" + summary + "\r\n");
    }
  }

  @Test
  void what_has_a_meaning_in_a_line_is_escaped() {
    assertThat(file("a,b;c\\d\ne\r\nf")).contains("SUMMARY:a\\,b\\;c\\\\d\\ne\\nf\r\n");
  }

  private static String file(String summary) {
    Day day = new Day("limit-1@example.org", LAST, null, summary, "https://example.org/x");
    return CalendarFile.of("Days", List.of(day), NOON);
  }
}
