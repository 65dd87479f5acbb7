package org.branchwork.web.pages.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.Map;
import org.branchwork.casework.api.mail.Invited;
import org.branchwork.casework.api.work.MeetingKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InvitedMeetingTest {

  @Test
  void the_form_is_filled_with_what_the_address_says() {
    Invited invited =
        new Invited(MeetingKind.GRIEVANCE, LocalDate.of(2026, 12, 2), LocalTime.of(9, 5));
    String href = InvitedMeeting.href("EQ-0123-45CW", invited);

    assertThat(href).startsWith("/portal/cases/EQ-0123-45CW/work?").endsWith("#meeting");
    assertThat(InvitedMeeting.typed(parameters(href)::get))
        .isEqualTo(
            Map.of(
                "meeting", "GRIEVANCE",
                "meeting-on-day", "2",
                "meeting-on-month", "12",
                "meeting-on-year", "2026",
                "meeting-time", "09:05"));
  }

  @Test
  void of_a_whole_day_the_time_is_left_open() {
    Invited invited = new Invited(MeetingKind.OTHER, LocalDate.of(2026, 12, 2), null);
    String href = InvitedMeeting.href("EQ-0123-45CW", invited);

    assertThat(InvitedMeeting.typed(parameters(href)::get)).doesNotContainKey("meeting-time");
  }

  @ParameterizedTest
  @CsvSource({
    "meeting-time, 10:00, true",
    "meeting-time, <b>10:00, false",
    "meeting, Trust me, false",
    "meeting-on-year, 20261, false",
    "place, ROOM, false"
  })
  void the_address_fills_in_nothing_that_cannot_be(String field, String value, boolean taken) {
    assertThat(InvitedMeeting.typed(Map.of(field, value)::get).containsKey(field)).isEqualTo(taken);
  }

  private static Map<String, String> parameters(String href) {
    Map<String, String> parameters = new HashMap<>();
    for (String pair : href.replaceAll(".*[?]|#.*", "").split("&")) {
      parameters.put(pair.split("=")[0], pair.split("=")[1]);
    }
    return parameters;
  }
}
