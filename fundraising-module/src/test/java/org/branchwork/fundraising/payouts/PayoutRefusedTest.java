package org.branchwork.fundraising.payouts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.branchwork.fundraising.payouts.PaymentsOfTests.payment;

import java.time.LocalDate;
import java.util.List;
import org.branchwork.fundraising.payouts.PayoutRefused.Fault;
import org.branchwork.fundraising.payouts.PayoutRefused.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What holds for a row of every kind of file. */
class PayoutRefusedTest {

  private static final LocalDate TUESDAY = LocalDate.of(2026, 12, 1);

  @ParameterizedTest
  @CsvSource({
    "Ann, 1, AB, ",
    "Ann, 1, A, REFERENCE_ALL_SAME",
    "Ann, 1, aAa, REFERENCE_ALL_SAME",
    "Ann, 1, 0-0-0, REFERENCE_ALL_SAME",
    "Ann, 1, AAAAAAAAAAAAAAAAAAB, REFERENCE_ALL_SAME",
    "Ann, 1, '', REFERENCE_EMPTY",
    "Ann, 1, -/-, REFERENCE_EMPTY",
    "Юлия, 1, AB, NAME_UNWRITABLE",
    "Ann, 0, AB, PENCE_NOT_POSITIVE",
    "Ann, -1, AB, PENCE_NOT_POSITIVE",
    "Ann, 99999999999, AB, ",
    "Ann, 100000000000, AB, PENCE_TOO_MUCH"
  })
  void a_row_that_cannot_be_written_is_refused_with_its_reason(
      String name, long pence, String reference, Reason reason) {
    List<Payment> run =
        List.of(payment(1, "AB"), payment(name, "089999", "66374958", pence, reference));

    if (reason == null) {
      assertThat(PaymentTable.write(run, TUESDAY).payments()).isEqualTo(2);
    } else {
      assertThatThrownBy(() -> PaymentTable.write(run, TUESDAY))
          .isInstanceOfSatisfying(
              PayoutRefused.class,
              refused -> assertThat(refused.faults()).containsExactly(new Fault(2, reason)));
    }
  }

  @Test
  void all_rows_at_fault_are_named_at_once_without_a_name_or_an_account() {
    List<Payment> run =
        List.of(payment(0, "AB"), payment(1, "AB"), payment("Юлия", "089999", "66374958", 1, ""));

    assertThatThrownBy(() -> PaymentTable.write(run, TUESDAY))
        .hasMessage(
            "Row 1: the amount is nothing or less: take the row out, or mend the amount."
                + " Row 3: the name has no letter that banks carry: write it in Latin letters."
                + " Row 3: the reference has none of A-Z and 0-9: give it some.");
  }

  @Test
  void a_run_of_nothing_is_refused() {
    assertThatThrownBy(() -> PaymentTable.write(List.of(), TUESDAY))
        .hasMessage("The run: there is no payment in it: add one.");
  }
}
