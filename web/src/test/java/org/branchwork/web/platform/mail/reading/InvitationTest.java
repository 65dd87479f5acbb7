package org.branchwork.web.platform.mail.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The day that a calendar file names. */
class InvitationTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "DTSTART:20261212T100000Z | 2026-12-12 | 10:00",
        "DTSTART:20260712T100000Z | 2026-07-12 | 11:00",
        "DTSTART;TZID=Europe/London:20260712T093000 | 2026-07-12 | 09:30",
        "DTSTART;TZID=\"GMT Standard Time\":20261212T093000 | 2026-12-12 | 09:30",
        "DTSTART;TZID=Europe/Berlin:20261212T093000 | 2026-12-12 | 09:30 Europe/Berlin",
        "DTSTART;VALUE=DATE:20261212 | 2026-12-12 | -",
        "dtstart:20261212T100000Z | 2026-12-12 | 10:00"
      })
  void the_start_is_read(String line, String day, String time) {
    var read = Invitation.in(calendar(line)).orElseThrow();

    assertThat(read.day()).isEqualTo(day);
    assertThat(read.time()).isEqualTo(time);
    assertThat(read.summary()).isEqualTo("Disciplinary hearing, room 2");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "DTSTART:20260712T100000Z | 2026-07-12T11:00",
        "DTSTART;TZID=Europe/London:20260712T093000 | 2026-07-12T09:30",
        "DTSTART;TZID=Europe/Berlin:20261212T003000 | 2026-12-11T23:30",
        "DTSTART;TZID=Room 5:20261212T093000 | -",
        "DTSTART;VALUE=DATE:20261212 | -"
      })
  void the_moment_here_is_told_where_the_zone_is_known(String line, String here) {
    var read = Invitation.in(calendar(line)).orElseThrow();

    assertThat(read.here()).isEqualTo(here == null ? null : LocalDateTime.parse(here));
  }

  @ParameterizedTest
  @CsvSource({
    "'', '', false",
    "METHOD:REQUEST, STATUS:CONFIRMED, false",
    "METHOD:CANCEL, '', true",
    "method:cancel, STATUS:CONFIRMED, true",
    "METHOD:REQUEST, STATUS:CANCELLED, true",
    "X-METHOD:CANCEL, X-STATUS:CANCELLED, false",
    "'', DESCRIPTION:METHOD:CANCEL, false"
  })
  void what_was_cancelled_says_so(String method, String status, boolean cancelled) {
    var lines = "DTSTART:20261212T100000Z\r\n" + status;
    var read = Invitation.in(calendar(method, lines)).orElseThrow();

    assertThat(read.cancelled()).isEqualTo(cancelled);
    assertThat(read.day()).isEqualTo("2026-12-12");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "DTSTART:soon", "DTSTART:20261399T100000Z", "DTEND:20261212T100000Z"})
  void a_calendar_without_a_day_invites_to_nothing(String line) {
    assertThat(Invitation.in(calendar(line))).isEmpty();
  }

  @Test
  void another_file_is_no_calendar() {
    var text = bytes("BEGIN:VEVENT\nDTSTART:20261212T100000Z\nEND:VEVENT");
    assertThat(Invitation.in(new ReadAttachment("a", "text/plain", text::open))).isEmpty();
  }

  private static ReadAttachment calendar(String start) {
    return calendar("METHOD:REQUEST", start);
  }

  private static ReadAttachment calendar(String method, String start) {
    var text =
        bytes(
            "BEGIN:VCALENDAR\r\n"
                + method
                + "\r\nBEGIN:VTIMEZONE\r\nDTSTART:19700101T000000\r\nEND:VTIMEZONE\r\n"
                + "BEGIN:VEVENT\r\nSUMMARY:Disciplinary hea\r\n ring\\, room 2\r\n"
                + start
                + "\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n");
    return new ReadAttachment("invite.ics", "text/calendar", text::open);
  }

  private static RawBytes bytes(String text) {
    return RawBytes.of(text.getBytes(StandardCharsets.UTF_8));
  }
}
