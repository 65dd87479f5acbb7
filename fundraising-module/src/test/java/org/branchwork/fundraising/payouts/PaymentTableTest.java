package org.branchwork.fundraising.payouts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.branchwork.fundraising.payouts.PaymentsOfTests.THREE;
import static org.branchwork.fundraising.payouts.PaymentsOfTests.golden;
import static org.branchwork.fundraising.payouts.PaymentsOfTests.payment;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PaymentTableTest {

  private static final LocalDate TUESDAY = LocalDate.of(2026, 12, 1);

  @Test
  void a_run_is_a_table_with_a_header() {
    PayoutRun run = PaymentTable.write(THREE, TUESDAY);

    assertThat(run.files())
        .containsExactly(new PayoutFile("payments-2026-12-01.csv", golden("payments.csv")));
    assertThat(run.totalPence()).isEqualTo(114_006);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "=1+1 Example",
        "+44 Example",
        "-Example",
        "@Example",
        "\u00a0=Example",
        "＝Example",
        "Ex\",=1+1,\"ample",
        "|Example",
        "'=Example"
      })
  void no_cell_is_taken_for_a_formula_or_breaks_its_row(String typed) {
    PayoutRun run =
        PaymentTable.write(List.of(payment(typed, "089999", "66374958", 1, typed)), TUESDAY);

    List<String> rows = run.files().get(0).content().lines().toList();
    assertThat(rows).hasSize(2);
    assertThat(rows.get(1).split(",", -1)).hasSize(6).allMatch(cell -> cell.matches("[A-Z0-9].*"));
  }
}
