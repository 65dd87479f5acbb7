package org.branchwork.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.branchwork.web.pages.shared.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What claims and grants refuse is told in words, whatever page shows it. */
class ClaimRefusalsTest {

  private static final String MODULE =
      "fundraising-module/src/main/java/org/branchwork/fundraising/";

  static Stream<String> keys() {
    return Stream.of("claims", "payouts")
        .flatMap(part -> Sources.java(MODULE + part).stream())
        .flatMap(file -> JavaFile.of(file).literals().stream())
        .filter(text -> text.matches("(claim|hardship)(\\.[a-z-]+)+"))
        .distinct();
  }

  @ParameterizedTest
  @MethodSource("keys")
  void every_refusal_has_a_sentence(String key) {
    assertThat(Texts.get("fund.refused." + key)).endsWith(".").doesNotStartWith("[");
  }

  @Test
  void the_refusals_are_found() {
    assertThat(keys()).hasSizeGreaterThan(25).contains("claim.own", "hardship.unknown");
  }
}
