package org.branchwork.fundraising.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.branchwork.fundraising.imports.ImportFixture.APPROVER;
import static org.branchwork.fundraising.imports.ImportFixture.AUDITOR;
import static org.branchwork.fundraising.imports.ImportFixture.BARCLAYS;
import static org.branchwork.fundraising.imports.ImportFixture.TREASURER;
import static org.branchwork.fundraising.imports.KeptLines.WHOLE_DAYS;

import java.sql.SQLException;
import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.function.Consumer;
import org.branchwork.fundraising.api.Caller;
import org.branchwork.fundraising.api.matching.OpenLine;
import org.branchwork.fundraising.api.matching.PrepareRefund;
import org.branchwork.fundraising.api.matching.ReconcileProof;
import org.branchwork.fundraising.api.matching.RefundDesk;
import org.branchwork.fundraising.api.matching.WhyCard;
import org.branchwork.fundraising.reconciling.StatementsOfTests;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** From the bank's file on, whose lines tell who paid: the way of money that goes back. */
class RefundedImportIT {
  private static final String CAMT =
      """
      <Document><BkToCstmrStmt><Stmt>
      <Acct><Id><IBAN>GB00EXMP08999966374958</IBAN></Id><Ccy>GBP</Ccy></Acct>
      <Bal><Tp><CdOrPrtry><Cd>OPBD</Cd></CdOrPrtry></Tp><Amt Ccy="GBP">0.00</Amt>
      <CdtDbtInd>CRDT</CdtDbtInd></Bal>
      <Bal><Tp><CdOrPrtry><Cd>CLBD</Cd></CdOrPrtry></Tp><Amt Ccy="GBP">4.00</Amt>
      <CdtDbtInd>CRDT</CdtDbtInd></Bal>
      %s%s
      </Stmt></BkToCstmrStmt></Document>
      """;
  private static final String ENTRY =
      """
      <Ntry><Amt Ccy="GBP">%1$s</Amt><CdtDbtInd>%2$s</CdtDbtInd><Sts>BOOK</Sts>
      <BookgDt><Dt>%3$s</Dt></BookgDt><NtryDtls><TxDtls><RltdPties><%4$sAcct><Id>
      <IBAN>GB00EXMP08999966374123</IBAN></Id></%4$sAcct></RltdPties>
      <RmtInf><Ustrd>%5$s</Ustrd></RmtInf></TxDtls></NtryDtls></Ntry>
      """;
  private static final String PAID = ENTRY.formatted("10.00", "CRDT", "2026-11-02", "Dbtr", "GIFT");
  private static final String BACK = ENTRY.formatted("6.00", "DBIT", "2026-11-03", "Cdtr", "BACK");

  private static ImportFixture books;

  @BeforeAll
  static void start() {
    books = new ImportFixture();
    books.booked = true;
  }

  @AfterAll
  static void stop() throws Exception {
    books.close();
  }

  @BeforeEach
  void begin() throws SQLException {
    books.begin();
    books.database.asSuperuser(
        "update fundraising.match_total set open_lines = 0, credits_pence = 0, debits_pence = 0,"
            + " placed_credits_pence = 0, placed_debits_pence = 0");
  }

  @Test
  void what_the_bank_tells_of_the_payer_is_kept_and_paid_back_to() throws SQLException {
    books.take(CAMT.formatted(PAID, BACK));
    UUID refund = UUID.randomUUID();
    PrepareRefund asked = new PrepareRefund(refund, line("GIFT"), 600, "not ours", null);
    refunds(TREASURER, desk -> desk.prepare(asked, TREASURER));
    refunds(APPROVER, desk -> desk.approve(refund, null, APPROVER));
    UUID out = line("BACK");
    refunds(TREASURER, desk -> desk.paid(UUID.randomUUID(), refund, out, 0, TREASURER));
    ReconcileProof proof =
        books.database.ask(
            AUDITOR, entities -> StatementsOfTests.search(entities, books.recorded).proof(AUDITOR));
    assertThat(proof).isEqualTo(new ReconcileProof(400, 400, 0, 0, 400, 1, 0));
    assertThat(proof.holds()).isTrue();
    assertThat(books.database.one("select to_account || ' ' || told from fundraising.refund"))
        .isEqualTo("089999 66374123 true");
  }

  @Test
  void whose_money_came_from_the_account_before_is_known_of_the_next_line() throws SQLException {
    LargeFile.begin(books);
    String first = PAID.replace("10.00", "150.00").replace("GIFT", "SFABCDEFHE");
    String next = BACK.replace("DBIT", "CRDT").replace("Cdtr", "Dbtr").replace("BACK", "NEXT");
    String camt = CAMT.replaceAll("<Bal>.*\\n.*</Bal>\\n", "");
    books.take(camt.formatted(first, next), WHOLE_DAYS);
    List<OpenLine> open =
        books.database.ask(
            AUDITOR,
            entities ->
                StatementsOfTests.search(entities, books.recorded)
                    .open(OptionalLong.empty(), 9, AUDITOR)
                    .lines());
    assertThat(open)
        .singleElement()
        .satisfies(
            line -> {
              assertThat(line.text()).isEqualTo("NEXT");
              assertThat(line.suggestion().card().factsFor())
                  .extracting(WhyCard.Fact::key)
                  .contains("account.known");
            });
  }

  @ParameterizedTest
  @CsvSource({"true, 089999 66374123", "false, null"})
  void a_line_of_two_files_is_one_and_tells_of_the_payer_what_the_first_file_told(
      boolean tellingFirst, String told) throws SQLException {
    String camt = CAMT.replace("4.00", "10.00").formatted(PAID, "");
    String barclays = BARCLAYS + ",02/11/2026,08-99-99 66374958,10.00,Counter Credit,GIFT\n";
    if (tellingFirst) {
      books.take(camt);
      books.take(barclays, WHOLE_DAYS);
    } else {
      books.take(barclays, WHOLE_DAYS);
      books.take(camt);
    }
    assertThat(books.lines()).isEqualTo("2026-11-02 1000 GIFT 1");
    assertThat(books.database.one("select payer_account from fundraising.statement_line"))
        .isEqualTo(told);
  }

  private static UUID line(String text) throws SQLException {
    return UUID.fromString(
        books.database.one(
            "select id from fundraising.statement_line where text = '" + text + "'"));
  }

  private static void refunds(Caller caller, Consumer<RefundDesk> work) {
    books.database.ask(
        caller,
        entities -> {
          work.accept(StatementsOfTests.refunds(entities, books.recorded));
          return "done";
        });
  }
}
