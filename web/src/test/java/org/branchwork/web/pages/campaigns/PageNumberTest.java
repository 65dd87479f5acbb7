package org.branchwork.web.pages.campaigns;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PageNumberTest {

  @ParameterizedTest
  @CsvSource({
    "1,1",
    "10,10",
    "999999,999999",
    "1000000,0",
    "0,0",
    "01,0",
    "-1,0",
    "+1,0",
    "1.0,0",
    "'',0",
    "two,0",
    "٢,0",
    "99999999999999999999,0"
  })
  void a_page_of_a_list_has_one_address_and_no_other(String typed, int number) {
    assertThat(PageNumber.of(typed)).isEqualTo(number);
  }
}
