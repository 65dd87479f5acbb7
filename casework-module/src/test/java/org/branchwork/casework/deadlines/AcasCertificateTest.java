package org.branchwork.casework.deadlines;

import static org.assertj.core.api.Assertions.assertThat;

import org.branchwork.casework.api.deadlines.AcasCertificate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AcasCertificateTest {

  @ParameterizedTest
  @CsvSource({
    "R123456/26/01, true",
    "mu123456/14/99, true",
    "RRR123456/26/01, false",
    "123456/26/01, false",
    "R12345/26/01, false",
    "R1234567/26/01, false",
    "R123456/2026/01, false",
    "R123456/26/1, false",
    "R123456/26, false",
    "R123456-26-01, false",
    "' R123456/26/01', false",
    "'R123456/26/01\n', false",
    "R١23456/26/01, false",
    "'', false"
  })
  void a_number_has_one_or_two_letters_six_digits_and_two_pairs(String number, boolean right) {
    assertThat(AcasCertificate.hasForm(number)).isEqualTo(right);
  }
}
