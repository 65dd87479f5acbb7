package org.branchwork.fundraising.payouts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class PayoutRunTest {

  private static final PayoutFile ONE = new PayoutFile("1.csv", "a\r\n");
  private static final PayoutFile TWO = new PayoutFile("2.csv", "b\r\n");

  /** The figure is what {@code sha256sum 1.csv 2.csv | sha256sum} printed. */
  @Test
  void the_digest_of_a_run_is_the_one_that_anybody_can_compute() {
    assertThat(PayoutRun.of(List.of(ONE, TWO), List.of()).sha256())
        .isEqualTo("c8624ace41ffe6b7841a2971fef56aa3fb8b5a59f4dd9b042c2a47d642711032");
  }

  @Test
  void a_changed_byte_name_or_order_is_another_run() {
    String digest = PayoutRun.of(List.of(ONE, TWO), List.of()).sha256();

    assertThat(
            List.of(
                PayoutRun.of(List.of(TWO, ONE), List.of()).sha256(),
                PayoutRun.of(List.of(ONE), List.of()).sha256(),
                PayoutRun.of(List.of(ONE, new PayoutFile("2.csv", "c\r\n")), List.of()).sha256(),
                PayoutRun.of(List.of(ONE, new PayoutFile("3.csv", "b\r\n")), List.of()).sha256()))
        .doesNotContain(digest);
  }

  @Test
  void the_same_run_written_again_is_the_same_to_the_byte() {
    LocalDate day = LocalDate.of(2026, 12, 1);

    assertThat(PaymentTable.write(PaymentsOfTests.THREE, day))
        .isEqualTo(PaymentTable.write(PaymentsOfTests.THREE, day));
  }
}
