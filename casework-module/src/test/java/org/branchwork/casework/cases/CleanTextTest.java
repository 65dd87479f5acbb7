package org.branchwork.casework.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class CleanTextTest {

  static Stream<Arguments> texts() {
    return Stream.of(
        Arguments.of(null, ""),
        Arguments.of("  \n ", ""),
        Arguments.of("one\r\ntwo\rthree\nfour", "one\ntwo\nthree\nfour"),
        Arguments.of("a\tb", "a\tb"),
        Arguments.of("a\n\nb\r\n\r\nc\n\rd", "a\n\nb\n\nc\n\nd"),
        Arguments.of("a\u2028b\u2029c", "a\nb\nc"),
        Arguments.of("nul\u0000bell\u0007esc\u001b[31m", "nulbellesc[31m"),
        Arguments.of("del\u007f c1\u0085 end", "del c1 end"),
        Arguments.of("duck 🦆 family 👩‍👧", "duck 🦆 family 👩‍👧"),
        Arguments.of("half \uD83E", "half \uFFFD"),
        Arguments.of("שלום", "שלום"));
  }

  @ParameterizedTest
  @MethodSource("texts")
  void a_text_keeps_what_can_be_read_and_loses_what_cannot(String typed, String kept) {
    assertThat(CleanText.text(typed)).isEqualTo(kept);
  }

  static Stream<Arguments> lines() {
    return Stream.of(
        Arguments.of(null, null),
        Arguments.of(" \t\n ", null),
        Arguments.of("\u0000", null),
        Arguments.of(" Mina \n Example\u00a0 ", "Mina Example"),
        Arguments.of("\u200B \u200D\uFEFF", null),
        Arguments.of("\uD83D\uDC69\u200D\uD83D\uDD27", "\uD83D\uDC69\u200D\uD83D\uDD27"),
        Arguments.of("one \u202E two", "one two"),
        Arguments.of("\u202E\u2066", null),
        Arguments.of("a\u202Ab\u202Ec\u2066d\u2069e", "abcde"),
        Arguments.of("a\u202Fb\u2065c\u206Ad", "a\u202Fb\u2065c\u206Ad"),
        Arguments.of("\u3000", null),
        Arguments.of("rcs\u202Efdp.exe", "rcsfdp.exe"));
  }

  @ParameterizedTest
  @MethodSource("lines")
  void a_line_is_one_line_or_nothing(String typed, String kept) {
    assertThat(CleanText.line(typed)).isEqualTo(kept);
  }

  static Stream<Arguments> fileNames() {
    return Stream.of(
        Arguments.of(null, "file"),
        Arguments.of("", "file"),
        Arguments.of("/", "file"),
        Arguments.of("rota.pdf", "rota.pdf"),
        Arguments.of("C:\\fakepath\\rota.pdf", "rota.pdf"),
        Arguments.of("../../etc/passwd", "passwd"),
        Arguments.of("a\r\nSet-Cookie: b", "a Set-Cookie: b"));
  }

  @ParameterizedTest
  @MethodSource("fileNames")
  void a_file_name_has_no_path_and_no_line_end(String typed, String kept) {
    assertThat(CleanText.fileName(typed)).isEqualTo(kept);
  }

  @Test
  void the_first_words_are_at_most_120_characters_cut_after_a_word() {
    String fits = "x".repeat(120);
    assertThat(CleanText.firstWords(fits)).isEqualTo(fits);
    assertThat(CleanText.firstWords(fits + "y")).isEqualTo("x".repeat(119) + "…");
    assertThat(CleanText.firstWords("word ".repeat(40)))
        .isEqualTo("word ".repeat(22) + "word…")
        .satisfies(cut -> assertThat(CleanText.length(cut)).isLessThanOrEqualTo(120));
    assertThat(CleanText.firstWords("🦆".repeat(200))).isEqualTo("🦆".repeat(119) + "…");
    assertThat(CleanText.firstWords("x".repeat(100) + ". " + "y".repeat(50)))
        .isEqualTo("x".repeat(100) + "…");
    assertThat(CleanText.firstWords(null)).isEmpty();
  }
}
