package org.branchwork.campaigns.news;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SlugTest {

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '"',
      textBlock =
          """
          We are on strike,           we-are-on-strike
          Strike: day 27!,            strike-day-27
          "  --Façade & naïveté--  ", facade-naivete
          The council's offer,        the-councils-offer
          The council’s offer,        the-councils-offer
          100% voted yes,             100-voted-yes
          🌹,                         ""
          Страйк,                     ""
          """)
  void an_address_is_made_of_plain_letters_and_digits(String words, String slug) {
    assertThat(Slug.of(words)).isEqualTo(slug);
  }

  @ParameterizedTest
  @CsvSource({"79,79", "80,80", "81,80", "200,80"})
  void an_address_is_never_longer_than_eighty_characters(int typed, int kept) {
    assertThat(Slug.of("a".repeat(typed))).hasSize(kept);
  }

  @Test
  void a_long_address_is_cut_between_words() {
    assertThat(Slug.of("strike ".repeat(20))).hasSize(76).endsWith("-strike");
    assertThat(Slug.of("a".repeat(80) + " tail")).isEqualTo("a".repeat(80));
  }

  @Test
  void a_taken_address_gets_the_next_free_number() {
    Set<String> taken = Set.of("on-strike", "on-strike-2");
    assertThat(Slug.free("On strike", taken::contains)).isEqualTo("on-strike-3");
  }

  @ParameterizedTest
  @CsvSource({"Page,page-2", "Label,label-2", "Feed,feed-2", "🌹,post"})
  void a_post_never_takes_an_address_that_means_something_else(String title, String slug) {
    assertThat(Slug.free(title, taken -> false)).isEqualTo(slug);
  }
}
