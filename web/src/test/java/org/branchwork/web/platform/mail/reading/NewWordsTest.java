package org.branchwork.web.platform.mail.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What was written now, and that nothing new is ever left out; | stands for the end of a line. */
class NewWordsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "Yes.||On Mon, 2 Nov 2026 at 10:00, Branch <b@example.org> wrote:|> Can you come?; Yes.",
        "Yes.|On Mon, 2 Nov 2026 at 10:00,|Branch <b@example.org>|wrote:||> Can you?|>> Or not?; Yes.",
        "Yes.||Am 02.11.2026 um 10:00 schrieb Branch:|> Can you?; Yes.",
        "Yes.||Le lun. 2 nov. 2026 à 10:00, Branch a écrit :|> Can you?; Yes.",
        "Yes.||> Can you?|>|> Branch; Yes.",
        "Yes.||-----Original Message-----|From: Branch|Sent: Monday|Can you?; Yes.",
        "Yes.||________________________________|From: Branch <b@example.org>|Sent: 2 November|To: Ann|Can you?; Yes.",
        "Yes.||From: Branch <b@example.org>|Sent: 2 November|To: Ann|Subject: Rota||Can you?; Yes.",
        "Yes.||On Monday Ann wrote:|> Can you?||-- |Ann, sent from my telephone; Yes."
      })
  void what_is_quoted_below_is_left_out(String text, String said) {
    assertThat(NewWords.of(text.replace('|', '\n'))).isEqualTo(said);
    assertThat(NewWords.split(text.replace('|', '\n')).quoted())
        .isEqualTo(text.replace('|', '\n').substring(said.length()).strip());
  }

  @Test
  void who_answers_below_the_quote_is_shown_with_the_answer() {
    assertThat(NewWords.of("On Monday Branch wrote:\n> Can you come?\n\nYes, I can.\n"))
        .isEqualTo("Yes, I can.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Hello",
        "On Monday Branch wrote:|> Can you?|Yes.|> Or Tuesday?|No.",
        "See below.|On Monday my manager wrote:|> You are late.|That is not true.",
        "> Only a quote",
        "On Monday Branch wrote:|> Can you?",
        "On the rota I found: nothing",
        "From: my point of view|it is wrong",
        "She said:|> not quoted from a mail|and went on."
      })
  void nothing_new_is_left_out(String text) {
    String lines = text.replace('|', '\n');
    String shown = NewWords.of(lines);

    assertThat(lines.lines().filter(line -> !line.startsWith(">") && !line.endsWith("wrote:")))
        .allSatisfy(line -> assertThat(shown).contains(line));
    assertThat(shown).isNotBlank();
  }

  @Test
  void a_text_of_many_lines_is_read_at_once() {
    String text = "On Monday the ".repeat(20) + "\n";
    assertThat(NewWords.of(text.repeat(2_000))).isNotBlank();
  }
}
