package org.branchwork.web.pages.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Map;
import org.branchwork.web.platform.settings.GivenSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContactPageTest {

  private static final ZoneId LONDON = ZoneId.of("Europe/London");
  private static final String HOURS = "MO-FR 06:00-24:00; SA 09:00-16:00";

  /** 23 November 2026 is a Monday; in London the clocks go back on 25 October. */
  @ParameterizedTest(name = "{0}: {2}")
  @CsvSource({
    "2026-11-23T05:59:59, false, Closed now. Opens today at 6am",
    "2026-11-23T06:00:00, true, 'Open now, until midnight'",
    "2026-11-23T23:59:59, true, 'Open now, until midnight'",
    "2026-11-24T00:00:00, false, Closed now. Opens today at 6am",
    "2026-11-28T00:00:00, false, Closed now. Opens today at 9am",
    "2026-11-28T15:59:59, true, 'Open now, until 4pm'",
    "2026-11-28T16:00:00, false, Closed now. Opens on Monday at 6am",
    "2026-10-25T01:30:00, false, Closed now. Opens on Monday at 6am"
  })
  void it_says_whether_the_call_centre_is_open_right_now(
      LocalDateTime at, boolean open, String state) {
    ContactPage page = page(HOURS, at);
    assertThat(page.isOpen()).isEqualTo(open);
    assertThat(page.getState()).isEqualTo(state);
  }

  @ParameterizedTest
  @CsvSource({
    "MO-FR 06:00-24:00, 'Monday to Friday, 6am to midnight'",
    "SA 09:00-16:00, 'Saturday, 9am to 4pm'",
    "SU 00:00-12:00, 'Sunday, midnight to 12pm'",
    "MO-SU 09:30-16:45, 'Monday to Sunday, 9:30am to 4:45pm'",
    "TU 12:30-13:00, 'Tuesday, 12:30pm to 1pm'",
    "WE 10:00-20:00, 'Wednesday, 10am to 8pm'"
  })
  void hours_are_said_as_people_say_them(String hours, String line) {
    assertThat(page(hours, LocalDateTime.parse("2026-11-23T10:00")).getHours())
        .containsExactly(line);
  }

  @Test
  void without_hours_nothing_is_said_of_them() {
    ContactPage page = page("", LocalDateTime.parse("2026-11-23T10:00"));
    assertThat(page.getState()).isEmpty();
    assertThat(page.getHours()).isEmpty();
    assertThat(page.isOpen()).isFalse();
  }

  private static ContactPage page(String hours, LocalDateTime at) {
    ContactPage page = new ContactPage();
    page.branch = GivenSettings.branch(Map.of("call-centre.hours", hours));
    page.clock = Clock.fixed(at.atZone(LONDON).toInstant(), LONDON);
    page.load();
    return page;
  }
}
