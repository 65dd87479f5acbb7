package org.branchwork.fundraising.api.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.branchwork.fundraising.api.matching.Decision.Outcome;
import org.branchwork.fundraising.api.matching.WhyCard.Fact;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WhyCardTest {

  @ParameterizedTest
  @ValueSource(strings = {"", "a b", "a\nrules 2\r\n", "\\n", "C:\\", "-tie x", "é€"})
  void a_value_is_read_as_it_was_written(String value) {
    Fact fact = new Fact("account.known", value);
    WhyCard card = new WhyCard(1, Outcome.HINT, null, null, List.of(fact), List.of(fact), null);
    assertThat(card.text().lines()).hasSize(6);
    assertThat(WhyCard.of(card.text())).isEqualTo(card);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "rules 1\n",
        "rules one\noutcome NONE\n",
        "rules 1\noutcome SURE\n",
        "rules 1\noutcome NONE\nrunner-up SFABCDEFHE\n",
        "rules 1\noutcome NONE\nrunner-up SFABCDEFHX HISTORY 1\n"
      })
  void what_is_no_card_is_refused(String text) {
    assertThatThrownBy(() -> WhyCard.of(text)).isInstanceOf(IllegalArgumentException.class);
  }
}
