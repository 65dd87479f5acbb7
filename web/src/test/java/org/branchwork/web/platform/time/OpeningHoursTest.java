package org.branchwork.web.platform.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OpeningHoursTest {

  private static final OpeningHours HOURS = OpeningHours.parse("MO-FR 06:00-24:00; SA 09:00-16:00");

  /** 23 November 2026 is a Monday. */
  @ParameterizedTest(name = "{0}: open until {1}, opens at {2}")
  @CsvSource(
      nullValues = "-",
      value = {
        "2026-11-23T05:59:59, -, 2026-11-23T06:00",
        "2026-11-23T06:00:00, 2026-11-24T00:00, -",
        "2026-11-23T23:59:59, 2026-11-24T00:00, -",
        "2026-11-24T00:00:00, -, 2026-11-24T06:00",
        "2026-11-27T23:59:59, 2026-11-28T00:00, -",
        "2026-11-28T00:00:00, -, 2026-11-28T09:00",
        "2026-11-28T08:59:59, -, 2026-11-28T09:00",
        "2026-11-28T09:00:00, 2026-11-28T16:00, -",
        "2026-11-28T15:59:59, 2026-11-28T16:00, -",
        "2026-11-28T16:00:00, -, 2026-11-30T06:00",
        "2026-11-29T12:00:00, -, 2026-11-30T06:00"
      })
  void it_is_open_from_the_first_moment_to_just_before_the_last(
      LocalDateTime at, LocalDateTime until, LocalDateTime opens) {
    ZonedDateTime now = at.atZone(PortalClock.LONDON);
    assertThat(HOURS.openUntil(now).map(ZonedDateTime::toLocalDateTime).orElse(null))
        .isEqualTo(until);
    if (until == null) {
      assertThat(HOURS.opensAt(now).orElseThrow().toLocalDateTime()).isEqualTo(opens);
    }
  }

  @ParameterizedTest(name = "{0}: next edge {1}")
  @CsvSource({
    "2026-11-23T00:00:00, 2026-11-23T06:00",
    "2026-11-23T05:59:59, 2026-11-23T06:00",
    "2026-11-23T06:00:00, 2026-11-24T00:00",
    "2026-11-28T08:59:59, 2026-11-28T09:00",
    "2026-11-28T09:00:00, 2026-11-28T16:00",
    "2026-11-28T16:00:00, 2026-11-29T00:00",
    "2026-11-29T12:00:00, 2026-11-30T00:00"
  })
  void the_sentence_may_change_at_an_opening_a_closing_or_the_next_day(
      LocalDateTime at, LocalDateTime edge) {
    assertThat(HOURS.nextEdge(at.atZone(PortalClock.LONDON)).toLocalDateTime()).isEqualTo(edge);
  }

  /** Clocks go forward on 29 March 2026 at 01:00 UTC and back on 25 October 2026 at 01:00 UTC. */
  @ParameterizedTest(name = "{0} at {1}: open until {2}")
  @CsvSource(
      nullValues = "-",
      value = {
        "SU 01:00-02:30, 2026-03-29T00:59:59Z, -",
        "SU 01:00-02:30, 2026-03-29T01:00:00Z, 2026-03-29T01:30:00Z",
        "SU 00:00-24:00, 2026-03-29T12:00:00Z, 2026-03-29T23:00:00Z",
        "SU 00:00-24:00, 2026-10-25T12:00:00Z, 2026-10-26T00:00:00Z",
        "SU 01:00-02:00, 2026-10-25T00:30:00Z, 2026-10-25T02:00:00Z",
        "SU 01:00-02:00, 2026-10-25T01:59:59Z, 2026-10-25T02:00:00Z",
        "SU 01:00-02:00, 2026-10-25T02:00:00Z, -",
        "MO 06:00-24:00, 2026-03-30T04:59:59Z, -",
        "MO 06:00-24:00, 2026-03-30T05:00:00Z, 2026-03-30T23:00:00Z",
        "MO 06:00-24:00, 2026-10-26T05:59:59Z, -",
        "MO 06:00-24:00, 2026-10-26T06:00:00Z, 2026-10-27T00:00:00Z"
      })
  void hours_are_those_of_the_clock_on_the_wall_also_when_it_is_changed(
      String hours, Instant at, Instant until) {
    var open = OpeningHours.parse(hours).openUntil(at.atZone(PortalClock.LONDON));
    assertThat(open.map(ZonedDateTime::toInstant).orElse(null)).isEqualTo(until);
  }

  @Test
  void opening_across_a_change_of_clocks_is_by_the_new_time() {
    OpeningHours monday = OpeningHours.parse("MO 06:00-24:00");
    ZonedDateTime saturday = Instant.parse("2026-03-28T12:00:00Z").atZone(PortalClock.LONDON);
    assertThat(monday.opensAt(saturday).orElseThrow().toInstant())
        .isEqualTo(Instant.parse("2026-03-30T05:00:00Z"));
  }

  @Test
  void once_a_week_is_again_on_the_same_day_of_the_next() {
    OpeningHours monday = OpeningHours.parse("MO 09:00-10:00");
    ZonedDateTime after = LocalDateTime.parse("2026-11-23T10:00").atZone(PortalClock.LONDON);
    assertThat(monday.opensAt(after).orElseThrow().toLocalDateTime())
        .isEqualTo(LocalDateTime.parse("2026-11-30T09:00"));
  }

  @Test
  void no_hours_are_never_open_and_never_open_again() {
    ZonedDateTime now = LocalDateTime.parse("2026-11-23T10:00").atZone(PortalClock.LONDON);
    OpeningHours none = OpeningHours.parse("");
    assertThat(none.openUntil(now)).isEmpty();
    assertThat(none.opensAt(now)).isEmpty();
    assertThat(none.spans()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "always",
        "MO-FR",
        "XX 06:00-24:00",
        "FR-MO 06:00-24:00",
        "MO 6:00-24:00",
        "MO 24:00-24:00",
        "MO 09:00-09:00",
        "MO 10:00-09:00",
        "MO 09:00-25:00",
        "MO 09:60-10:00",
        "mo 09:00-10:00"
      })
  void what_cannot_be_read_is_refused_by_its_words(String hours) {
    assertThatThrownBy(() -> OpeningHours.parse("SA 09:00-16:00; " + hours))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("opening hours: " + hours);
  }
}
