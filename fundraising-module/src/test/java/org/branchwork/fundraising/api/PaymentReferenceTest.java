package org.branchwork.fundraising.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.SecureRandom;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class PaymentReferenceTest {

  private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
  private static final int LIVE = 5_000;
  private static final int ERRORS = 100_000;

  @ParameterizedTest
  @CsvSource({
    "012345, 012345CW",
    "ZZZZZZ, ZZZZZZQW",
    "ABCDEF, ABCDEFHE",
    "000000, 00000000",
  })
  void the_check_characters_follow_the_six(String six, String eight) {
    assertThat(PaymentReference.of(six).characters()).isEqualTo(eight);
    assertThat(PaymentReference.of(six).shown()).isEqualTo("SF" + eight);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "01234", "0123456", "01234U", "01234O", "01234a"})
  void the_random_part_is_six_characters_of_the_alphabet(String six) {
    assertThatThrownBy(() -> PaymentReference.of(six)).isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "012345C", "012345CWW", "012345CX", "012345cw"})
  void what_does_not_check_is_no_reference(String characters) {
    assertThatThrownBy(() -> new PaymentReference(characters))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void a_new_reference_uses_every_character_and_repeats_none() {
    SecureRandom random = new SecureRandom();
    Set<String> made = new HashSet<>();
    Set<Integer> used = new HashSet<>();
    for (int i = 0; i < 2_000; i++) {
      String characters = PaymentReference.random(random).characters();
      made.add(characters);
      characters.chars().forEach(used::add);
    }
    assertThat(made).hasSizeGreaterThan(1_990);
    assertThat(used).hasSize(ALPHABET.length());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SF012345CW",
        "sf012345cw",
        "012345CW",
        "SF-O123-45CW",
        "SF 0I23 45CW",
        "SF.0l2345/cw",
        " s f 0 1 2 3 4 5 c w ",
        "SF\u00a0012345\u2013CW"
      })
  void a_reference_is_read_as_it_was_meant(String typed) {
    assertThat(PaymentReference.parse(typed)).contains(PaymentReference.of("012345"));
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", "SF", "SF012345C", "SF012345CWW", "SF012345CX", "012345CU"})
  void what_has_not_the_shape_or_does_not_check_is_not_read(String typed) {
    assertThat(PaymentReference.parse(typed)).isEmpty();
  }

  @Test
  void what_is_typed_may_be_100_characters_long() {
    String typed = "SF012345CW" + " ".repeat(90);
    assertThat(PaymentReference.parse(typed)).isPresent();
    assertThat(PaymentReference.parse(typed + " ")).isEmpty();
  }

  @Test
  void any_one_or_two_wrong_characters_are_noticed() {
    Random random = new Random(20261128);
    for (int sample = 0; sample < 5; sample++) {
      String right = seeded(random).characters();
      for (int i = 0; i < 8; i++) {
        for (int j = i; j < 8; j++) {
          noticeEveryChange(right, i, j);
        }
      }
    }
  }

  private static void noticeEveryChange(String right, int i, int j) {
    for (char atI : ALPHABET.toCharArray()) {
      for (char atJ : ALPHABET.toCharArray()) {
        String typed = with(with(right, i, atI), j, atJ);
        assertThat(PaymentReference.parse(typed).isPresent())
            .as(typed)
            .isEqualTo(typed.equals(right));
      }
    }
  }

  /** Also a U, which is in no reference. */
  @Test
  void every_single_wrong_character_suggests_the_reference_that_was_meant() {
    Random random = new Random(7);
    for (int sample = 0; sample < 200; sample++) {
      PaymentReference meant = seeded(random);
      for (int i = 0; i < 8; i++) {
        for (char wrong : (ALPHABET + "U").toCharArray()) {
          String typed = with(meant.characters(), i, wrong);
          Optional<PaymentReference> suggested =
              typed.equals(meant.characters()) ? Optional.empty() : Optional.of(meant);
          assertThat(PaymentReference.suggestion("sf" + typed)).as(typed).isEqualTo(suggested);
        }
      }
    }
  }

  @Test
  void of_5000_live_references_one_wrong_character_suggests_the_right_one_and_two_suggest_none() {
    Random random = new Random(42);
    List<PaymentReference> live =
        IntStream.range(0, LIVE).mapToObj(i -> seeded(random)).distinct().toList();
    Set<PaymentReference> known = Set.copyOf(live);
    for (int n = 0; n < ERRORS; n++) {
      PaymentReference meant = live.get(random.nextInt(live.size()));
      int place = random.nextInt(8);
      String one = wrongAt(meant.characters(), place, random);
      String two = wrongAt(one, (place + 1 + random.nextInt(7)) % 8, random);
      assertThat(PaymentReference.suggestion(one)).contains(meant);
      assertThat(PaymentReference.suggestion(two).filter(known::contains)).as(two).isEmpty();
      assertThat(PaymentReference.parse(one).or(() -> PaymentReference.parse(two))).isEmpty();
    }
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", "SF012345CW", "SF012345C", "SFU12345CX", "SFUU2345CW"})
  void nothing_is_suggested_for_what_is_right_or_too_wrong(String typed) {
    assertThat(PaymentReference.suggestion(typed)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "SF012345CW",
    "J SMITH SF012345CW",
    "sf 0123 45cw thanks",
    "STRIKEFUNDSF012345CWFP12/11/26",
    "REF: SF-012345-CW 300000001234",
    "SFSF012345CW",
    "MRS FOSTER SF012345CW",
    "S F O I 2 3 4 5 C W",
  })
  void a_reference_is_found_broken_by_blanks_or_glued_to_other_text(String text) {
    assertThat(PaymentReference.found(text)).contains(PaymentReference.of("012345"));
  }

  @ParameterizedTest
  @CsvSource({"''", "012345CW", "SF012345C", "SF012345CX", "SF 012345", "FS012345CW"})
  void without_its_prefix_or_with_a_wrong_character_none_is_found(String text) {
    assertThat(PaymentReference.found(text)).isEmpty();
  }

  @Test
  void all_references_are_found_in_order_and_each_once() {
    assertThat(
            PaymentReference.allFound("SFABCDEFHE and SF 012345CW, again SFABCDEFHE, SFABCDEFHX"))
        .extracting(PaymentReference::shown)
        .containsExactly("SFABCDEFHE", "SF012345CW");
  }

  @Test
  void what_is_nearly_a_reference_is_found_apart() {
    assertThat(PaymentReference.allNearlyFound("SFABCDEFHE SF 0123-45CX"))
        .containsExactly(PaymentReference.of("012345"));
  }

  private static PaymentReference seeded(Random random) {
    StringBuilder six = new StringBuilder();
    IntStream.range(0, 6).forEach(i -> six.append(ALPHABET.charAt(random.nextInt(32))));
    return PaymentReference.of(six.toString());
  }

  private static String wrongAt(String right, int place, Random random) {
    int value = ALPHABET.indexOf(right.charAt(place));
    return with(right, place, ALPHABET.charAt((value + 1 + random.nextInt(31)) % 32));
  }

  private static String with(String text, int place, char c) {
    return text.substring(0, place) + c + text.substring(place + 1);
  }
}
