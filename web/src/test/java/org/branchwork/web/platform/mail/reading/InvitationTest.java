package org.branchwork.web.platform.mail.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
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
    var text =
        bytes(
            "BEGIN:VCALENDAR\r\nBEGIN:VTIMEZONE\r\nDTSTART:19700101T000000\r\nEND:VTIMEZONE\r\n"
                + "BEGIN:VEVENT\r\nSUMMARY:Disciplinary hea\r\n ring\\, room 2\r\n"
                + start
                + "\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n");
    return new ReadAttachment("invite.ics", "text/calendar", text::open);
  }

  private static RawBytes bytes(String text) {
    return RawBytes.of(text.getBytes(StandardCharsets.UTF_8));
  }
}
