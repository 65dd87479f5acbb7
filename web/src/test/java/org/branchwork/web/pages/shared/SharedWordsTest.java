package org.branchwork.web.pages.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How pages say days, moments, sizes and texts. */
class SharedWordsTest {

  @ParameterizedTest
  @CsvSource({
    "2026-03-29T00:59:59Z, '29 March 2026, 00:59'",
    "2026-03-29T01:00:00Z, '29 March 2026, 02:00'",
    "2026-10-25T00:59:00Z, '25 October 2026, 01:59'",
    "2026-10-25T01:00:00Z, '25 October 2026, 01:00'",
    "2026-11-22T21:14:59Z, '22 November 2026, 21:14'",
    ", ''"
  })
  void a_moment_is_said_by_the_clocks_of_london(Instant at, String said) {
    assertThat(Dates.moment(at)).isEqualTo(said);
  }

  @ParameterizedTest
  @CsvSource({"2026-06-30T22:59:59Z, 30 June 2026", "2026-06-30T23:00:00Z, 1 July 2026", ", ''"})
  void the_day_of_a_moment_is_londons(Instant at, String day) {
    assertThat(Dates.dayOf(at)).isEqualTo(day);
  }

  @Test
  void a_day_is_said_in_words() {
    assertThat(Dates.day(LocalDate.of(2026, 9, 1))).isEqualTo("1 September 2026");
    assertThat(Dates.day(null)).isEmpty();
    assertThat(Dates.iso(null)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "0, 1 KB",
    "1, 1 KB",
    "1499, 1 KB",
    "1500, 2 KB",
    "340000, 340 KB",
    "999499, 999 KB",
    "999999, 1.0 MB",
    "1000000, 1.0 MB",
    "2450000, 2.5 MB",
    "10485760, 10.5 MB"
  })
  void a_size_is_said_in_round_figures(long bytes, String said) {
    assertThat(Dates.size(bytes)).isEqualTo(said);
  }

  @Test
  void figures_are_said_in_english_wherever_the_server_stands() {
    Locale before = Locale.getDefault();
    Locale.setDefault(Locale.GERMANY);
    try {
      assertThat(Texts.say("answer.problem.too-long", 20_001, 20_000))
          .contains("20,001")
          .contains("20,000");
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void an_apostrophe_stays_and_a_missing_text_shows_its_key() {
    assertThat(Texts.say("enquiry.remove", "Kim's {0} letter"))
        .isEqualTo("Remove Kim's {0} letter");
    assertThat(Texts.get("no.such.key")).isEqualTo("[no.such.key]");
  }

  @Test
  void a_first_empty_line_of_a_text_area_survives_the_browser() {
    assertThat(Lines.inTextArea("\nsecond line")).isEqualTo("\n\nsecond line");
    assertThat(Lines.inTextArea("first line\n")).isEqualTo("first line\n");
    assertThat(Lines.inTextArea(null)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "letter.pdf, letter.pdf",
    "my letter.pdf, my%20letter.pdf",
    "a+b.pdf, a%2Bb.pdf",
    "50%.pdf, 50%25.pdf",
    "what?#.pdf, what%3F%23.pdf",
    "Kündigung.pdf, K%C3%BCndigung.pdf"
  })
  void a_name_is_one_segment_of_an_address(String name, String segment) {
    assertThat(Lines.inPath(name)).isEqualTo(segment);
  }

  @ParameterizedTest
  @CsvSource({"yes, yes, checked", "no, yes,", ", yes,", "yes, no,"})
  void a_box_is_ticked_by_its_own_answer(String answer, String value, String checked) {
    assertThat(Boxes.checked(answer, value)).isEqualTo(checked);
  }

  @Test
  void the_first_problem_of_a_field_stays_and_fields_keep_their_order() {
    Problems problems = new Problems();
    assertThat(problems.isAny()).isFalse();
    problems.add("name", "first");
    problems.add("email", "second");
    problems.add("name", "third");
    assertThat(problems.getAll())
        .containsExactly(
            new Problems.Problem("name", "first"), new Problems.Problem("email", "second"));
    assertThat(problems.isAny()).isTrue();
  }
}
