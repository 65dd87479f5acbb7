package org.branchwork.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.branchwork.web.pages.shared.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What paying out refuses is told in words, whatever page shows it. */
class PayoutRefusalsTest {

  private static final String PAYOUTS =
      "fundraising-module/src/main/java/org/branchwork/fundraising/payouts";

  static Stream<String> keys() {
    return Sources.java(PAYOUTS).stream()
        .flatMap(file -> JavaFile.of(file).literals().stream())
        .filter(text -> text.matches("(payout|payee|strike-day)(\\.[a-z-]+)+"))
        .distinct();
  }

  @ParameterizedTest
  @MethodSource("keys")
  void every_refusal_has_a_sentence(String key) {
    assertThat(Texts.get("fund.refused." + key)).endsWith(".").doesNotStartWith("[");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "name-unwritable",
        "reference-empty",
        "reference-all-same",
        "pence-not-positive",
        "pence-too-much",
        "nothing-to-pay",
        "day-past",
        "day-not-banking",
        "total-too-much",
        "payer-unwritable",
        "user-number-malformed",
        "serial-malformed"
      })
  void every_fault_of_a_file_has_a_sentence(String fault) {
    assertThat(Texts.get("fund.refused.payout.file." + fault)).endsWith(".").doesNotStartWith("[");
  }

  @Test
  void the_refusals_are_found() {
    assertThat(keys()).hasSizeGreaterThan(35).contains("payout.own", "strike-day.paid");
  }
}
