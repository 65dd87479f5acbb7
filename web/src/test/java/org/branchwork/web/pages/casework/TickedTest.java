package org.branchwork.web.pages.casework;

import static org.assertj.core.api.Assertions.assertThat;

import org.branchwork.casework.api.Category;
import org.branchwork.casework.api.Urgency;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TickedTest {

  @Test
  void a_box_holds_the_case_as_it_was_shown() {
    assertThat(Ticked.of("EQ-0123-45CW:7:PAY:URGENT"))
        .containsExactly(new Ticked("EQ-0123-45CW", 7, Category.PAY, Urgency.URGENT));
    assertThat(Ticked.of("EQ-0123-45CW:7::NORMAL"))
        .containsExactly(new Ticked("EQ-0123-45CW", 7, null, Urgency.NORMAL));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "EQ-0123-45CW",
        "EQ-0123-45CW:x:PAY:URGENT",
        "EQ-0123-45CW:7:PAY:NEVER",
        "EQ-0123-45CW:7:PAY:URGENT:1",
        "EQ-0123-45CW:99999999999:PAY:URGENT",
        "../x:7:PAY:URGENT"
      })
  void what_no_box_of_ours_holds_is_no_case(String written) {
    assertThat(Ticked.of(written)).isEmpty();
  }
}
