package org.branchwork.fundraising.payouts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.branchwork.fundraising.payouts.PaymentsOfTests.THREE;
import static org.branchwork.fundraising.payouts.PaymentsOfTests.golden;
import static org.branchwork.fundraising.payouts.PaymentsOfTests.many;
import static org.branchwork.fundraising.payouts.PaymentsOfTests.payment;

import java.time.LocalDate;
import java.util.List;
import org.branchwork.fundraising.api.BankAccount;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class Bacs18FileTest {

  private static final LocalDate FRIDAY = LocalDate.of(2026, 11, 27);
  private static final LocalDate TUESDAY = LocalDate.of(2026, 12, 1);

  @Test
  void a_run_is_the_file_of_the_standard_field_by_field() {
    PayoutRun run = file("123456", "SER001", TUESDAY).write(THREE);

    assertThat(run.files())
        .containsExactly(new PayoutFile("bacs18-2026-12-01-SER001.txt", golden("bacs18.txt")));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 100, 500})
  void labels_have_80_characters_records_100_and_the_totals_agree(int payments) {
    List<String> lines =
        file("123456", "SER001", TUESDAY)
            .write(many(payments))
            .files()
            .get(0)
            .content()
            .lines()
            .toList();

    assertThat(lines).hasSize(payments + 8);
    List<String> records = lines.subList(4, payments + 5);
    assertThat(records).allMatch(line -> line.length() == 100);
    assertThat(lines.stream().filter(line -> !records.contains(line)))
        .hasSize(7)
        .allMatch(line -> line.length() == 80);
    long credited =
        records.stream().filter(r -> r.startsWith("99", 15)).mapToLong(this::pence).sum();
    long debited =
        records.stream().filter(r -> r.startsWith("17", 15)).mapToLong(this::pence).sum();
    String trailer = lines.get(lines.size() - 1);
    assertThat(credited).isEqualTo(payments * 7_000L).isEqualTo(debited);
    assertThat(Long.parseLong(trailer.substring(4, 17))).isEqualTo(debited);
    assertThat(Long.parseLong(trailer.substring(17, 30))).isEqualTo(credited);
    assertThat(Integer.parseInt(trailer.substring(30, 37))).isEqualTo(1);
    assertThat(Integer.parseInt(trailer.substring(37, 44))).isEqualTo(payments);
  }

  @Test
  void one_payment_and_the_sum_have_at_most_eleven_digits() {
    Bacs18File file = file("123456", "SER001", TUESDAY);

    assertThat(file.write(List.of(payment(99_999_999_999L, "RENT1"))).totalPence())
        .isEqualTo(99_999_999_999L);
    assertThatThrownBy(() -> file.write(List.of(payment(100_000_000_000L, "RENT1"))))
        .hasMessageStartingWith("Row 1: the amount is more than one payment of this kind holds");
    assertThatThrownBy(
            () -> file.write(List.of(payment(99_999_999_999L, "RENT1"), payment(1, "RENT2"))))
        .hasMessage("The run: all amounts together are more than one file holds: part the run.");
  }

  @ParameterizedTest
  @CsvSource({
    "12345, SER001, 2026-12-01, the service user number is not six digits",
    "1234567, SER001, 2026-12-01, the service user number is not six digits",
    "123456, SER01, 2026-12-01, the serial number is not six of A-Z and 0-9",
    "123456, ser001, 2026-12-01, the serial number is not six of A-Z and 0-9",
    "123456, 000000, 2026-12-01, the serial number is not six of A-Z and 0-9",
    "123456, SER001, 2026-11-26, the day of payment is past",
    "123456, SER001, 2026-11-28, banks do not pay on that day",
    "123456, SER001, 2026-12-25, banks do not pay on that day"
  })
  void what_the_labels_cannot_hold_is_refused(
      String user, String serial, LocalDate processed, String said) {
    assertThatThrownBy(() -> file(user, serial, processed).write(THREE))
        .isInstanceOf(PayoutRefused.class)
        .hasMessageStartingWith("The run: " + said);
  }

  @Test
  void a_payer_has_a_name_that_banks_carry() {
    Bacs18Submission submission =
        new Bacs18Submission(
            "123456", "SER001", new BankAccount("Юлия", "608301", "12345674"), FRIDAY, TUESDAY);

    assertThatThrownBy(() -> new Bacs18File(submission, PaymentsOfTests.DAYS).write(THREE))
        .hasMessageStartingWith("The run: the payer's name has no letter");
  }

  @Test
  void a_file_is_made_on_the_day_it_is_processed_at_the_latest() {
    assertThat(file("123456", "SER001", FRIDAY).write(THREE).files()).hasSize(1);
  }

  private long pence(String record) {
    return Long.parseLong(record.substring(35, 46));
  }

  private static Bacs18File file(String user, String serial, LocalDate processed) {
    BankAccount payer = new BankAccount("Northgate Branch", "608301", "12345674");
    return new Bacs18File(
        new Bacs18Submission(user, serial, payer, FRIDAY, processed), PaymentsOfTests.DAYS);
  }
}
