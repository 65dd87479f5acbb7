package org.branchwork.fundraising.statements;

import static org.assertj.core.api.Assertions.assertThat;
import static org.branchwork.fundraising.api.statements.ColumnMeaning.AMOUNT;
import static org.branchwork.fundraising.api.statements.ColumnMeaning.DATE;
import static org.branchwork.fundraising.api.statements.ColumnMeaning.PAYER_ACCOUNT;
import static org.branchwork.fundraising.api.statements.ColumnMeaning.PAYER_SORT_CODE;
import static org.branchwork.fundraising.api.statements.ColumnMeaning.TEXT;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.branchwork.fundraising.api.statements.ColumnMapping;
import org.branchwork.fundraising.api.statements.ReadFile;
import org.branchwork.fundraising.api.statements.ReadLine;
import org.branchwork.fundraising.api.statements.ReadingAnswers;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** From which account money came, in every format that tells it, and in one writing. */
class PayerAccountTest {
  private static final String CAMT =
      """
      <Document><BkToCstmrStmt><Stmt>
      <Acct><Id><IBAN>GB00EXMP08999966374958</IBAN></Id><Ccy>GBP</Ccy></Acct>
      <Ntry><Amt Ccy="GBP">1.00</Amt><CdtDbtInd>%s</CdtDbtInd><Sts>BOOK</Sts>
      <BookgDt><Dt>2026-11-02</Dt></BookgDt><NtryDtls>%s</NtryDtls></Ntry>
      </Stmt></BkToCstmrStmt></Document>
      """;
  private static final String DETAILS = "<TxDtls><RltdPties>%s</RltdPties>%s</TxDtls>";
  private static final String OFX =
      """
      <OFX><STMTRS><CURDEF>GBP<BANKACCTFROM><BANKID>089999<ACCTID>66374958</BANKACCTFROM>
      <STMTTRN><DTPOSTED>20261102<TRNAMT>%s<NAME>A WREN%s</STMTTRN></STMTRS></OFX>
      """;
  private static final String MT940 =
      """
      :20:REF1
      :25:089999/66374958
      :60F:C261101GBP10,00
      :61:2611021102CR1,00NTRFNONREF
      :86:166?00CREDIT?20GIFT%s?32A WREN
      :62F:C261102GBP11,00
      -
      """;

  @ParameterizedTest
  @CsvSource({
    "CRDT, Dbtr, <IBAN>GB00 EXMP 0899 9911 1111 11</IBAN>, '', 089999 11111111",
    "CRDT, Dbtr, <Othr><Id>08999911111111</Id></Othr>, '', 089999 11111111",
    "CRDT, Dbtr, <Othr><Id>111111</Id></Othr>, 08-99-99, 089999 00111111",
    "DBIT, Cdtr, <Othr><Id>11111111</Id></Othr>, 089999, 089999 11111111",
    // whose account the money went to is not where it came from
    "CRDT, Cdtr, <IBAN>GB00EXMP08999911111111</IBAN>, '', ",
    // the branch's own, as of a payment that came back
    "CRDT, Dbtr, <IBAN>GB00EXMP08999966374958</IBAN>, '', ",
    "CRDT, Dbtr, <IBAN>DE00100000000123456789</IBAN>, '', ",
    "CRDT, Dbtr, <Othr><Id>00000000</Id></Othr>, 000000, ",
    "CRDT, Dbtr, <Othr><Id>11111111</Id></Othr>, '', "
  })
  void camt_tells_it_as_iban_or_with_the_sort_code_of_the_agent(
      String direction, String party, String id, String agent, String account) {
    String named = "<" + party + "Acct><Id>" + id + "</Id></" + party + "Acct>";
    String clearing =
        agent.isEmpty()
            ? ""
            : "<RltdAgts><%1$sAgt><FinInstnId><ClrSysMmbId><MmbId>%2$s</MmbId></ClrSysMmbId></FinInstnId></%1$sAgt></RltdAgts>"
                .formatted(party, agent);
    assertThat(payer(CAMT.formatted(direction, DETAILS.formatted(named, clearing))))
        .isEqualTo(account);
  }

  @ParameterizedTest
  @CsvSource({"11111111, 11111111, 089999 11111111", "11111111, 22222222, ", "11111111, '', "})
  void of_several_that_paid_in_one_sum_it_is_nobodys(String one, String other, String account) {
    String details = detail(one) + detail(other);
    assertThat(payer(CAMT.formatted("CRDT", details))).isEqualTo(account);
  }

  private static String detail(String number) {
    String id = "<DbtrAcct><Id><Othr><Id>089999" + number + "</Id></Othr></Id></DbtrAcct>";
    return DETAILS.formatted(number.isEmpty() ? "" : id, "");
  }

  @ParameterizedTest
  @CsvSource({
    "1.00, <BANKACCTTO><BANKID>089999<ACCTID>11111111</BANKACCTTO>, 089999 11111111",
    "1.00, <BANKACCTFROM><BANKID>089999<ACCTID>11111111</BANKACCTFROM>, 089999 11111111",
    "-1.00, <BANKACCTTO><BANKID>089999<ACCTID>11111111</BANKACCTTO>, 089999 11111111",
    "1.00, <BANKACCTFROM><BANKID>089999<ACCTID>11111111</BANKACCTFROM>"
        + "<BANKACCTTO><BANKID>089999<ACCTID>66374958</BANKACCTTO>, 089999 11111111",
    "-1.00, <BANKACCTFROM><BANKID>089999<ACCTID>66374958</BANKACCTFROM>"
        + "<BANKACCTTO><BANKID>089999<ACCTID>11111111</BANKACCTTO>, 089999 11111111",
    "1.00, <BANKACCTTO><BANKID>089999<ACCTID>66374958</BANKACCTTO>, ",
    "1.00, <CCACCTTO><ACCTID>4000000000000002</CCACCTTO>, ",
    "1.00, '', "
  })
  void ofx_tells_it_within_the_movement(String amount, String told, String account) {
    ReadFile read = read(OFX.formatted(amount, told));
    assertThat(read.statements().get(0).account()).isEqualTo("089999 66374958");
    assertThat(read.statements().get(0).lines().get(0).payerAccount()).isEqualTo(account);
  }

  @ParameterizedTest
  @CsvSource({
    "?30089999?3111111111, 089999 11111111",
    "?31GB00EXMP08999911111111, 089999 11111111",
    "?30EXMPGB2L?38GB00EXMP08999911111111, 089999 11111111",
    "?30EXMPGB2L?311234, ",
    "'', "
  })
  void mt940_tells_it_in_the_parts_of_its_text(String told, String account) {
    assertThat(payer(MT940.formatted(told))).isEqualTo(account);
  }

  @ParameterizedTest
  @CsvSource({
    "08-99-99, 11111111, 089999 11111111",
    "'''08-99-99', 111111, 089999 00111111",
    "'', 08-99-99 11111111, 089999 11111111",
    "'', GB00EXMP08999911111111, 089999 11111111",
    "'', ****1111, ",
    "'', '', "
  })
  void a_csv_file_tells_it_in_the_columns_that_were_drawn(
      String sortCode, String number, String account) {
    ColumnMapping mapping =
        new ColumnMapping(
            List.of("day", "details", "sum", "from sort code", "from account"),
            List.of(DATE, TEXT, AMOUNT, PAYER_SORT_CODE, PAYER_ACCOUNT),
            null);
    String file =
        "Day,Details,Sum,From sort code,From account\n13/11/2026,GIFT,1.00,%s,%s\n"
            .formatted(sortCode, number);
    ReadFile read = read(file, new ReadingAnswers(List.of(mapping), null));
    ReadLine line = read.statements().get(0).lines().get(0);
    assertThat(line.payerAccount()).isEqualTo(account);
    assertThat(line.text()).isEqualTo("GIFT");
  }

  private static String payer(String file) {
    ReadFile read = read(file);
    assertThat(read.problem()).isNull();
    return read.statements().get(0).lines().get(0).payerAccount();
  }

  private static ReadFile read(String file) {
    return read(file, ReadingAnswers.NONE);
  }

  private static ReadFile read(String file, ReadingAnswers answers) {
    return StatementDoor.read(file.getBytes(StandardCharsets.UTF_8), answers);
  }
}
