package org.branchwork.web.pages.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.branchwork.casework.api.SendEnquiry;
import org.branchwork.web.pages.shared.Problems;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EnquiryFormTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

  private final Map<String, String[]> typed = new HashMap<>();

  EnquiryFormTest() {
    type("name", "Kim Tester");
    type("telephone", "01632 960 001");
    type("message", "They cut my hours.");
  }

  @Test
  void a_name_one_way_of_contact_and_a_message_are_enough() {
    assertThat(problems()).isEmpty();
    typed.remove("telephone");
    type("email", "kim@example.org");
    assertThat(problems()).isEmpty();
  }

  @Test
  void an_empty_form_tells_what_is_missing_in_the_order_of_the_page() {
    typed.clear();
    assertThat(problems().keySet()).containsExactly("name", "telephone", "message");
  }

  @Test
  void problems_stand_in_the_order_of_the_page_whatever_their_kind() {
    type("name", "n".repeat(201));
    type("telephone", "ring me");
    type("email", "nowhere");
    typed.remove("message");
    type("happened-day", "31");
    type("workplace", "w".repeat(201));
    type("language", "l".repeat(201));
    assertThat(problems().keySet())
        .containsExactly(
            "name", "telephone", "email", "message", "happened", "workplace", "language");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\n\t ", "\u0000", "\u0007\u001B", "\u200B\u200D"})
  void a_name_that_nobody_can_see_is_none(String name) {
    type("name", name);
    assertThat(problems()).containsOnlyKeys("name");
  }

  @ParameterizedTest
  @ValueSource(strings = {"A", "李", "🙂", "O'Brien", "  Kim  "})
  void one_letter_of_any_script_is_a_name(String name) {
    type("name", name);
    assertThat(problems()).isEmpty();
    assertThat(form().answers()).containsEntry("name", name.strip());
  }

  @ParameterizedTest(name = "{0} is taken: {1}")
  @CsvSource({
    "oh one six three two, false",
    "01632, false",
    "016329, true",
    "+44 (0)1632 960 001, true",
    "01632 960 001 after six, true",
    "٠١٦٣٢٩٦٠, true",
    "-----------, false"
  })
  void a_telephone_number_has_digits(String telephone, boolean taken) {
    type("telephone", telephone);
    assertThat(problems().containsKey("telephone")).isNotEqualTo(taken);
  }

  @ParameterizedTest(name = "{0} is taken: {1}")
  @CsvSource({
    "kim@example.org, true",
    "kim.tester+union@mail.example.org, true",
    "kim@example, false",
    "kim@example., false",
    "kim.example.org, false",
    "kim @example.org, false",
    "kim@@example.org, false",
    "@example.org, false",
    "<kim@example.org>, false",
    "kim@example.org;robin@example.org, false"
  })
  void an_address_looks_like_one(String email, boolean taken) {
    type("email", email);
    assertThat(problems().containsKey("email")).isNotEqualTo(taken);
  }

  @ParameterizedTest(name = "{0}: {1} characters are the most")
  @CsvSource({
    "name, 200",
    "membershipNumber, 40",
    "employer, 200",
    "workplace, 200",
    "message, 20000",
    "safeContact, 500",
    "language, 200",
    "adjustments, 500",
    "representative, 500"
  })
  void a_text_has_a_most_and_one_more_is_told_with_both_figures(String field, int most) {
    type(field, "x".repeat(most));
    assertThat(problems()).isEmpty();
    type(field, "x".repeat(most + 1));
    assertThat(problems().get(field))
        .contains(String.format("%,d", most))
        .contains(String.format("%,d", most + 1));
  }

  /** As casework and its tables count them. */
  @Test
  void an_emoji_is_one_character_and_a_line_end_is_one() {
    type("message", "🙂".repeat(20_000));
    assertThat(problems()).isEmpty();
    type("message", "🙂".repeat(20_001));
    assertThat(problems()).containsOnlyKeys("message");
    type("message", "a\r\n".repeat(10_000) + "b");
    assertThat(problems()).containsOnlyKeys("message");
    type("message", "a\r\n".repeat(9_999) + "bb");
    assertThat(problems()).isEmpty();
  }

  @ParameterizedTest(name = "it happened on {0}/{1}/{2}: {3}")
  @CsvSource(
      nullValues = "-",
      value = {
        "21, 11, 2026, true",
        "22, 11, 2026, true",
        "23, 11, 2026, false",
        "31, 2, 2026, false",
        "-, 11, 2026, false"
      })
  void it_happened_on_a_day_that_is_not_to_come(
      String day, String month, String year, boolean taken) {
    type("happened-day", day);
    type("happened-month", month);
    type("happened-year", year);
    assertThat(problems().containsKey("happened")).isNotEqualTo(taken);
  }

  @Test
  void a_last_day_may_be_to_come() {
    type("lastDay-day", "31");
    type("lastDay-month", "12");
    type("lastDay-year", "2026");
    EnquiryForm form = form();
    assertThat(form.check(TODAY).isEmpty()).isTrue();
    SendEnquiry command = form.command("a-form-key-of-22-chars", List.of());
    assertThat(command.lastDayOfEmployment()).isEqualTo(LocalDate.of(2026, 12, 31));
    assertThat(command.happenedOn()).isNull();
  }

  @ParameterizedTest(name = "{0} means {1}")
  @CsvSource(
      nullValues = "-",
      value = {"yes, true", "no, false", "maybe, -", "YES, -", "-, -"})
  void a_choice_is_yes_or_no_or_not_made(String answer, Boolean meant) {
    type("voicemail", answer);
    type("workAddress", answer);
    type("hearing", answer);
    type("sealed", answer);
    EnquiryForm form = form();
    form.check(TODAY);
    SendEnquiry command = form.command("a-form-key-of-22-chars", List.of());
    assertThat(command.voicemailAllowed()).isEqualTo(meant);
    assertThat(command.workAddress()).isEqualTo(meant);
    assertThat(command.hearingSoon()).isEqualTo("yes".equals(answer));
    assertThat(form.sealed()).isEqualTo("yes".equals(answer));
    assertThat(form.said().values()).noneMatch(said -> said.startsWith("["));
  }

  @Test
  void characters_that_nobody_can_read_are_left_out_and_lines_stay() {
    type("message", "first\u0000 line\r\nsecond\u001B line\rthird\tline");
    assertThat(form().answers().get("message")).isEqualTo("first line\nsecond line\nthird\tline");
  }

  @Test
  void fields_that_the_form_has_not_are_not_taken() {
    type("role", "administrator");
    type("files-problem", "x");
    assertThat(form().answers()).containsOnlyKeys("name", "telephone", "message");
  }

  private void type(String field, String answer) {
    typed.put(field, answer == null ? new String[0] : new String[] {answer});
  }

  private EnquiryForm form() {
    return EnquiryForm.posted(typed);
  }

  private Map<String, String> problems() {
    Problems problems = form().check(TODAY);
    return problems.getOf();
  }
}
