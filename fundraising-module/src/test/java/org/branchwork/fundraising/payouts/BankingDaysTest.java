package org.branchwork.fundraising.payouts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BankingDaysTest {

  @ParameterizedTest
  @CsvSource({
    "2026-11-27, true",
    "2026-11-28, false",
    "2026-11-29, false",
    "2026-11-30, true",
    "2026-12-24, true",
    "2026-12-25, false",
    "2026-12-28, false",
    "2026-12-29, true",
    "2027-03-26, false",
    "2027-03-29, false",
    "2027-08-02, true",
    "2027-08-30, false"
  })
  void banks_pay_from_monday_to_friday_but_not_on_a_bank_holiday_of_england(
      LocalDate day, boolean paid) {
    assertThat(PaymentsOfTests.DAYS.isBankingDay(day)).isEqualTo(paid);
  }

  @Test
  void a_one_off_holiday_is_none() {
    LocalDate day = LocalDate.of(2026, 11, 30);

    assertThat(new BankingDays(Set.of(day)).isBankingDay(day)).isFalse();
  }
}
