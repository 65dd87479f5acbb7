package org.branchwork.fundraising.statements;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.branchwork.fundraising.api.statements.ColumnMeaning;
import org.branchwork.fundraising.api.statements.MappingPreset;
import org.branchwork.fundraising.api.statements.ProposedMapping;
import org.branchwork.fundraising.api.statements.ReadLine;
import org.branchwork.fundraising.api.statements.ReadingAnswers;
import org.branchwork.fundraising.api.statements.StatementQuestion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is proposed for the columns of a file that no layout fits. */
class ColumnGuessTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Date;Details;Reference;Paid in;Paid out;Balance"
            + " | DATE TEXT REFERENCE MONEY_IN MONEY_OUT BALANCE",
        "Transaction Date;Value Date;Description;Debit (£);Credit (£);Running Balance"
            + " | DATE NONE TEXT MONEY_OUT MONEY_IN BALANCE",
        "Posting date;Narrative 1;Narrative 2;Amount (GBP);Balance GBP"
            + " | DATE TEXT TEXT AMOUNT BALANCE",
        "Date;Transaction Type;Transaction Details;Payments;Receipts;Account Balance"
            + " | DATE TYPE TEXT MONEY_OUT MONEY_IN BALANCE",
        "Sort Code;Account No.;Currency;Entry Date;Narrative;Dr/Cr;Amount"
            + " | SORT_CODE ACCOUNT CURRENCY DATE TEXT DIRECTION AMOUNT",
        "Date;Payer's name;Payer's sort code;Payer's account number;Payment reference;Value"
            + " | DATE PAYER PAYER_SORT_CODE PAYER_ACCOUNT REFERENCE AMOUNT",
        // both in and out count before a sum beside them, which is their difference
        "Date;Memo;Amount;Money In;Money Out | DATE TEXT NONE MONEY_IN MONEY_OUT",
        "Date;Memo;Amount;Credit | DATE TEXT AMOUNT NONE",
        "Date;Text;Debit/Credit;Paid in;Paid out | DATE TEXT NONE MONEY_IN MONEY_OUT",
        "Date;Transaction ID;Name;Ref;Sum | DATE BANK_REFERENCE PAYER REFERENCE AMOUNT",
        "Foo;Bar;Baz | NONE NONE NONE"
      })
  void columns_are_guessed_by_likely_headings(String headings, String expected) {
    ProposedMapping guess = proposed(headings + "\n13/11/2026;a;b;c;d;e;f;g\n", null);
    assertThat(shown(guess)).isEqualTo(filled(expected));
    assertThat(guess.headingRow()).isZero();
  }

  /** The row below has eight cells. */
  private static String filled(String expected) {
    int missing = 8 - expected.strip().split(" ").length;
    return expected.strip() + " NONE".repeat(missing);
  }

  @Test
  void headings_are_found_below_what_a_bank_puts_above_them() {
    ProposedMapping guess =
        proposed(
            "Unity Trust Bank,,,\nAccount: Branch fund,,,\nDate,Details,Paid in,Paid out\n"
                + "13/11/2026,A WREN,1.00,\n14/11/2026,FEE,,2.00\n",
            MappingPreset.UNITY_TRUST);
    assertThat(guess.headingRow()).isEqualTo(2);
    assertThat(guess.first())
        .extracting(ReadLine::amountPence, ReadLine::text)
        .containsExactly(tuple(100L, "A WREN"), tuple(-200L, "FEE"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "HSBCNET | 089999-66374958,13/11/2026,GBP,-1.00,FEE,CHG"
            + " | ACCOUNT DATE CURRENCY AMOUNT TEXT TYPE",
        "LLOYDS_COMMERCIAL | 13/11/26,089999-66374958,,FPO,-1.00,REF,FEE"
            + " | DATE ACCOUNT NONE TYPE AMOUNT REFERENCE TEXT",
        "LLOYDS_COMMERCIAL | 13/11/26,089999-66374958,,FPO,-1.00,REF,FEE,9.00"
            + " | DATE ACCOUNT NONE TYPE AMOUNT REFERENCE TEXT BALANCE"
      })
  void a_file_without_headings_is_guessed_by_the_places_of_its_bank(
      MappingPreset preset, String row, String expected) {
    ProposedMapping guess = proposed(row + "\n", preset);
    assertThat(guess.headingRow()).isNull();
    assertThat(shown(guess)).isEqualTo(expected);
    assertThat(guess.first()).extracting(ReadLine::amountPence).containsExactly(-100L);
  }

  @Test
  void places_of_a_bank_are_not_forced_on_a_file_of_another_width() {
    ProposedMapping guess = proposed("13/11/2026,A WREN,1.00\n", MappingPreset.HSBCNET);
    assertThat(guess.meanings()).containsOnly(ColumnMeaning.NONE);
    assertThat(guess.first()).isEmpty();
  }

  @Test
  void nothing_is_read_by_a_guess() {
    String file = "Date;Details;Paid in;Paid out\n13/11/2026;A WREN;1.00;\n";
    assertThat(proposed(file, null).first()).hasSize(1);
    assertThat(StatementDoor.read(file.getBytes(StandardCharsets.UTF_8), ReadingAnswers.NONE))
        .satisfies(
            read -> {
              assertThat(read.statements()).isEmpty();
              assertThat(read.questions())
                  .extracting(StatementQuestion::kind)
                  .containsExactly(StatementQuestion.Kind.COLUMNS);
            });
  }

  @Test
  void no_more_than_the_first_lines_are_shown() {
    String rows = "13/11/2026;A;1.00\n".repeat(ProposedMapping.SHOWN + 1);
    assertThat(proposed("Date;Details;Amount\n" + rows, null).first())
        .hasSize(ProposedMapping.SHOWN);
  }

  private static ProposedMapping proposed(String file, MappingPreset preset) {
    return StatementDoor.proposed(file.getBytes(StandardCharsets.UTF_8), preset);
  }

  private static String shown(ProposedMapping guess) {
    List<ColumnMeaning> meanings = guess.meanings();
    return meanings.stream().map(Enum::name).collect(Collectors.joining(" "));
  }
}
