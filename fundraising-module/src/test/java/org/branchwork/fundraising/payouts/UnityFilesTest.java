package org.branchwork.fundraising.payouts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.branchwork.fundraising.payouts.PaymentsOfTests.THREE;
import static org.branchwork.fundraising.payouts.PaymentsOfTests.golden;
import static org.branchwork.fundraising.payouts.PaymentsOfTests.many;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnityFilesTest {

  private static final LocalDate FRIDAY = LocalDate.of(2026, 11, 27);
  private static final LocalDate TUESDAY = LocalDate.of(2026, 12, 1);

  private final UnityFiles unity = new UnityFiles(UnityColumn.USUAL, PaymentsOfTests.DAYS);

  @Test
  void a_run_is_the_file_that_the_bank_describes() {
    PayoutRun run = unity.write(THREE, TUESDAY, FRIDAY);

    assertThat(run.files())
        .containsExactly(new PayoutFile("unity-2026-12-01-1-of-1.csv", golden("unity.csv")));
    assertThat(run.payments()).isEqualTo(3);
    assertThat(run.totalPence()).isEqualTo(114_006);
  }

  @ParameterizedTest
  @CsvSource({"1, 1, 1", "99, 1, 99", "100, 1, 100", "101, 2, 1", "200, 2, 100", "201, 3, 1"})
  void a_file_has_at_most_100_payments_and_none_is_lost_or_paid_twice(
      int payments, int files, int inLast) {
    PayoutRun run = unity.write(many(payments), TUESDAY, FRIDAY);

    assertThat(run.files()).hasSize(files).doesNotHaveDuplicates();
    assertThat(run.files().get(files - 1).content().lines()).hasSize(inLast);
    assertThat(run.files().stream().flatMap(file -> file.content().lines())).hasSize(payments);
    assertThat(run.totalPence()).isEqualTo(payments * 7_000L);
    assertThat(run.files().get(0).name()).endsWith("-1-of-" + files + ".csv");
  }

  @Test
  void the_files_part_the_run_in_its_order() {
    PayoutRun run =
        unity.write(
            IntStream.rangeClosed(1, 150)
                .mapToObj(pence -> PaymentsOfTests.payment(pence, "STRIKE0001"))
                .toList(),
            TUESDAY,
            FRIDAY);

    assertThat(
            run.files().stream()
                .flatMap(file -> file.content().lines())
                .map(line -> Integer.parseInt(line.split(",")[3].replace(".", ""))))
        .containsExactlyElementsOf(IntStream.rangeClosed(1, 150).boxed().toList());
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-28, 2026-11-27, The run: the day of payment is past",
    "2026-11-27, 2026-11-28, The run: banks do not pay on that day",
    "2026-11-27, 2026-11-29, The run: banks do not pay on that day",
    "2026-11-27, 2026-12-25, The run: banks do not pay on that day"
  })
  void a_day_to_come_is_a_working_day(LocalDate today, LocalDate payOn, String said) {
    assertThatThrownBy(() -> unity.write(THREE, payOn, today))
        .isInstanceOf(PayoutRefused.class)
        .hasMessageStartingWith(said);
  }

  @ParameterizedTest
  @CsvSource({"2026-11-27, 2026-11-27", "2026-11-28, 2026-11-28", "2026-11-28, 2026-11-30"})
  void today_and_a_working_day_to_come_are_taken(LocalDate today, LocalDate payOn) {
    assertThat(unity.write(THREE, payOn, today).files()).hasSize(1);
  }

  @Test
  void a_payment_is_at_most_a_million_pounds() {
    assertThat(
            unity
                .write(List.of(PaymentsOfTests.payment(100_000_000, "RENT1")), TUESDAY, FRIDAY)
                .files()
                .get(0)
                .content())
        .contains(",1000000.00,");
    assertThatThrownBy(
            () ->
                unity.write(
                    List.of(PaymentsOfTests.payment(100_000_001, "RENT1")), TUESDAY, FRIDAY))
        .hasMessageStartingWith("Row 1: the amount is more than");
  }

  @Test
  void the_columns_stand_in_the_order_that_is_set() {
    UnityFiles other =
        new UnityFiles(
            UnityColumn.order("date, amount,reference,name,account-number,sort-code"),
            PaymentsOfTests.DAYS);

    assertThat(other.write(THREE, TUESDAY, FRIDAY).files().get(0).content())
        .startsWith("01/12/2026,70.00,STRIKE0001,JOSE NUNEZ,66374958,089999\r\n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "sort-code,name,amount,reference | account-number is missing: put it in",
        "sort-code,sort-code,account-number,name,amount,reference | sort-code stands there twice",
        "sortcode | \"sortcode\" is no column: it is one of sort-code, account-number, name",
        "'' | is no column"
      })
  void an_order_names_each_column_once(String written, String said) {
    assertThatThrownBy(() -> UnityColumn.order(written)).hasMessageContaining(said);
  }

  @Test
  void the_date_may_be_left_out() {
    assertThat(UnityColumn.order("sort-code,account-number,name,amount,reference")).hasSize(5);
  }
}
