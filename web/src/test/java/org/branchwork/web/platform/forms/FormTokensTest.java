package org.branchwork.web.platform.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.branchwork.web.platform.settings.GivenSettings;
import org.branchwork.web.platform.time.MovableClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormTokensTest {

  private final MovableClock clock = new MovableClock("2026-11-22T12:00:00Z");
  private final FormTokens tokens = tokens("a secret of 32 letters and digits");

  @Test
  void a_token_gives_the_same_key_each_time_and_no_other_token_gives_it() {
    String token = tokens.issue("enquiry");
    String key = tokens.key("enquiry", token).orElseThrow();
    assertThat(tokens.key("enquiry", token)).contains(key);
    assertThat(key).matches("[A-Za-z0-9_-]{22}");
    Set<String> keys = new HashSet<>(Set.of(key));
    for (int i = 0; i < 1000; i++) {
      assertThat(keys.add(tokens.key("enquiry", tokens.issue("enquiry")).orElseThrow())).isTrue();
    }
  }

  @Test
  void a_token_of_one_form_is_none_of_another() {
    assertThat(tokens.key("answer", tokens.issue("enquiry"))).isEmpty();
  }

  @Test
  void a_token_made_with_another_secret_is_none() {
    assertThat(tokens.key("enquiry", tokens("another secret of many letters").issue("enquiry")))
        .isEmpty();
  }

  @ParameterizedTest(name = "after {0}: {1}")
  @CsvSource({
    "PT0S, true",
    "PT23H59M59S, true",
    "PT24H, true",
    "PT24H0.000001S, false",
    "PT24H1S, false"
  })
  void a_token_lives_24_hours_to_the_second(Duration later, boolean lives) {
    String token = tokens.issue("enquiry");
    clock.move(later);
    assertThat(tokens.key("enquiry", token).isPresent()).isEqualTo(lives);
  }

  @Test
  void a_token_with_any_character_changed_is_none() {
    String token = tokens.issue("enquiry");
    String key = tokens.key("enquiry", token).orElseThrow();
    for (int i = 0; i < token.length(); i++) {
      char other = token.charAt(i) == 'A' ? 'B' : 'A';
      String changed = token.substring(0, i) + other + token.substring(i + 1);
      assertThat(tokens.key("enquiry", changed)).as("character " + i).isNotEqualTo(key).isEmpty();
    }
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(
      strings = {
        "",
        ".",
        "..",
        "...",
        "a.b.c",
        "AAAAAAAAAAAAAAAAAAAAAA.1.",
        "AAAAAAAAAAAAAAAAAAAAAA.x.y"
      })
  void what_is_no_token_is_none(String typed) {
    assertThat(tokens.key("enquiry", typed)).isEmpty();
  }

  private FormTokens tokens(String secret) {
    FormTokens made = new FormTokens();
    made.settings = GivenSettings.of(Map.of("secret.form", secret));
    made.clock = clock;
    return made;
  }
}
