package org.branchwork.campaigns.news;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.branchwork.campaigns.api.CampaignsRuleBroken;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WordingTest {
  private final Wording wording = new Wording("post");

  @ParameterizedTest
  @CsvSource({"a,1,", "a,200,", "🌹,200,", "a,201,post.title.too-long", "' ',3,post.title.missing"})
  void a_title_has_one_to_two_hundred_characters(String character, int times, String refusal) {
    wording.title(character.repeat(times));
    expect(refusal);
  }

  @ParameterizedTest
  @CsvSource({
    "a,1,",
    "a,50000,",
    "🌹,50000,",
    "a,50001,post.text.too-long",
    "' ',3,post.text.missing"
  })
  void a_text_has_one_to_fifty_thousand_characters(String character, int times, String refusal) {
    wording.text(character.repeat(times));
    expect(refusal);
  }

  @Test
  void every_field_at_fault_is_named_at_once() {
    wording.title("");
    wording.text(null);
    Label.measured(List.of("x"), wording);
    assertThatThrownBy(wording::throwIfBroken)
        .isInstanceOfSatisfying(
            CampaignsRuleBroken.class,
            broken ->
                assertThat(broken.keys())
                    .containsExactly(
                        "post.title.missing", "post.text.missing", "post.labels.malformed"));
  }

  @Test
  void a_title_is_one_line_and_keeps_its_words() {
    assertThat(wording.title("  On\r\n strike\u00a0\t now ")).isEqualTo("On strike now");
  }

  @Test
  void a_text_keeps_its_lines_and_its_indent() {
    assertThat(wording.text("    code\r\nnext\rlast \n\n")).isEqualTo("    code\nnext\nlast");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\u0000b", "a\u0007b", "a\u0085b", "a\ud83cb", "a\udf39b"})
  void characters_that_nobody_typed_are_dropped(String typed) {
    assertThat(Wording.clean(typed)).isEqualTo("ab");
  }

  @ParameterizedTest
  @CsvSource({
    "1,post.labels.malformed",
    "2,",
    "40,",
    "41,post.labels.malformed",
  })
  void a_label_has_two_to_forty_characters(int length, String refusal) {
    Label.measured(List.of("a".repeat(length)), wording);
    expect(refusal);
  }

  @ParameterizedTest
  @CsvSource({"5,", "6,post.labels.too-many"})
  void a_post_bears_at_most_five_labels(int count, String refusal) {
    Label.measured(IntStream.range(0, count).mapToObj(n -> "label " + n).toList(), wording);
    expect(refusal);
  }

  @Test
  void a_label_without_letters_or_digits_is_refused() {
    Label.measured(List.of("🌹🌹"), wording);
    expect("post.labels.malformed");
  }

  @Test
  void labels_of_one_address_count_once_and_blank_ones_not_at_all() {
    Map<String, String> names =
        Label.measured(List.of("Mental health", " ", "mental  HEALTH", "Pay"), wording);
    assertThat(names)
        .containsExactly(Map.entry("mental-health", "Mental health"), Map.entry("pay", "Pay"));
  }

  private void expect(String refusal) {
    if (refusal == null) {
      wording.throwIfBroken();
    } else {
      assertThatThrownBy(wording::throwIfBroken).hasMessage(refusal);
    }
  }
}
