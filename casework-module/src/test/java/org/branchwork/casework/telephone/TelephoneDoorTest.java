package org.branchwork.casework.telephone;

import static org.assertj.core.api.Assertions.assertThat;

import org.branchwork.casework.telephone.TelephoneDoor.Number;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TelephoneDoorTest {

  @ParameterizedTest(name = "number: {0}")
  @CsvSource(
      nullValues = "none",
      value = {
        "0151 496 0000, +441514960000, none, true",
        "(0151) 496-0000, +441514960000, none, true",
        "+44 (0)151 496 0000, +441514960000, none, true",
        "0044 151 496 0000, +441514960000, none, true",
        "Tel. 0151 496 0000 at home, +441514960000, none, true",
        "0151 496 0000 ext 12, +441514960000, 12, true",
        "07700 900123, +447700900123, none, true",
        "+48 22 123 45 67, +48221234567, none, true",
        "0151, +440151, none, false",
        "0151 496 0000 before 10 or 07700 900123, +441514960000, none, true",
        "withheld, none, none, false",
        "'', none, none, false"
      })
  void a_number_has_one_spelling_however_it_is_typed(
      String typed, String e164, String extension, boolean possible) {
    assertThat(TelephoneDoor.read(typed)).isEqualTo(new Number(e164, extension, possible));
  }
}
