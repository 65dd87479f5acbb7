package org.branchwork.casework.employers;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MailDomainTest {

  @ParameterizedTest
  @CsvSource({
    "northgate.example, northgate.example",
    "NorthGate.Example, northgate.example",
    "' northgate.example ', northgate.example",
    "northgate.example., northgate.example",
    "ann@northgate.example, northgate.example",
    "ann+union@depot.northgate.example, depot.northgate.example",
    "ann@bücher.example, xn--bcher-kva.example",
    "@northgate.example, northgate.example",
  })
  void an_address_and_a_domain_are_kept_as_the_domain(String typed, String domain) {
    assertThat(MailDomain.of(typed)).contains(domain);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "   ",
        "northgate",
        "ann@",
        "ann@localhost",
        "a b.example",
        ".example",
        "a..b"
      })
  void what_is_no_domain_is_none(String typed) {
    assertThat(MailDomain.of(typed)).isEmpty();
  }
}
