package org.branchwork.fundraising.transfers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.branchwork.fundraising.transfers.TransferFixture.AUDITOR;
import static org.branchwork.fundraising.transfers.TransferFixture.GENERAL;
import static org.branchwork.fundraising.transfers.TransferFixture.HARDSHIP;
import static org.branchwork.fundraising.transfers.TransferFixture.STRIKE;
import static org.branchwork.fundraising.transfers.TransferFixture.TREASURER;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.assertj.core.api.Assertions;
import org.branchwork.fundraising.api.FundraisingRuleBroken;
import org.branchwork.fundraising.api.ledger.Discrepancy;
import org.branchwork.fundraising.api.ledger.Discrepancy.Finding;
import org.branchwork.fundraising.api.yearend.AccountSum;
import org.branchwork.fundraising.api.yearend.AnnualReturn;
import org.branchwork.fundraising.api.yearend.MapAccount;
import org.branchwork.fundraising.api.yearend.ReceiptsAndPayments;
import org.branchwork.fundraising.api.yearend.YearEndDesk;
import org.branchwork.fundraising.ledger.PackVerifier;
import org.branchwork.fundraising.ledger.PacksOfTests;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where a transfer is seen: proof, year end, auditor's pack. */
class TransferBooksIT extends TransferStory {
  @TempDir static Path place;
  private static PackVerifier verifier;

  @BeforeAll
  static void compile() throws Exception {
    verifier = new PackVerifier(place);
  }

  @Test
  void a_transfer_is_neither_receipt_nor_payment_and_each_fund_adds_up() {
    at.approved(STRIKE, HARDSHIP, 400);
    at.takeBack(at.approved(GENERAL, HARDSHIP, 100));
    ReceiptsAndPayments year =
        at.ask(AUDITOR, each -> each.books().years().receiptsAndPayments(2026, AUDITOR));
    assertThat(year.receiptsPence()).isEqualTo(3_000);
    assertThat(year.paymentsPence()).isZero();
    assertThat(year.transfers())
        .extracting(AccountSum::fund, AccountSum::pence)
        .containsExactlyInAnyOrder(
            Assertions.tuple(Optional.of(STRIKE), -400L),
            Assertions.tuple(Optional.of(HARDSHIP), 400L));
    assertThat(year.addsUp()).isTrue();
    for (UUID fund : List.of(STRIKE, HARDSHIP, GENERAL)) {
      assertThat(of(fund, year.receipts()) + of(fund, year.transfers())).isEqualTo(at.holds(fund));
    }
  }

  @Test
  void both_accounts_of_the_entry_tell_their_fund() throws SQLException {
    at.database.asSuperuser(
        "update fundraising.fund set name = repeat('x', 100) where slug = 'hardship-fund'");
    at.approved(STRIKE, HARDSHIP, 400);
    assertThat(
            at.one(
                "select string_agg(name, ', ' order by name) from fundraising.ledger_account"
                    + " where kind = 'TRANSFER'"))
        .isEqualTo("Transfers of strike-fund, Transfers of " + "x".repeat(87));
  }

  private static long of(UUID fund, List<AccountSum> sums) {
    return sums.stream()
        .filter(each -> each.fund().equals(Optional.of(fund)))
        .mapToLong(AccountSum::pence)
        .sum();
  }

  @Test
  void a_transfer_is_no_income_of_the_annual_return_and_stands_on_no_line() throws SQLException {
    at.approved(STRIKE, HARDSHIP, 400);
    AnnualReturn feed = at.ask(AUDITOR, each -> each.books().years().annualReturn(2026, AUDITOR));
    assertThat(feed.unmappedPence()).isEqualTo(3_000);
    assertThat(feed.unmapped()).hasSize(3);
    assertThat(feed.transfers()).hasSize(2);
    assertThat(feed.holds()).isTrue();
    UUID account =
        UUID.fromString(
            at.one("select public_id from fundraising.ledger_account where kind = 'TRANSFER'"));
    MapAccount onLine = new MapAccount(account, "Income", LocalDate.parse("2026-01-01"));
    Assertions.assertThatThrownBy(() -> at.act(TREASURER, each -> map(each, onLine)))
        .isInstanceOf(FundraisingRuleBroken.class)
        .hasMessage("return.account");
  }

  private static void map(TransferFixture.Books books, MapAccount onLine) {
    ((YearEndDesk) books.books().years()).map(onLine, TREASURER);
  }

  @ParameterizedTest
  @CsvSource({
    "update fundraising.fund_transfer set amount_pence = 399",
    "update fundraising.fund_transfer set approved_by = null approved_at = null",
    "delete from fundraising.fund_transfer"
  })
  void the_proof_names_an_entry_between_funds_that_no_transfer_approves(String forged)
      throws SQLException {
    at.approved(STRIKE, HARDSHIP, 400);
    forge(forged.replace("null approved_at", "null, approved_at"));
    Discrepancy found = at.prove().orElseThrow();
    assertThat(found.finding()).isEqualTo(Finding.TRANSFER);
    assertThat(found.entryNumber()).isEqualTo(4);
    begin();
  }

  @Test
  void the_proof_names_a_transfer_that_is_not_in_the_books() throws SQLException {
    at.ask(STRIKE, HARDSHIP, 400);
    forge("update fundraising.fund_transfer set approved_by = 'x', approved_at = now()");
    Discrepancy found = at.prove().orElseThrow();
    assertThat(found)
        .isEqualTo(new Discrepancy(Finding.TRANSFER, null, null, STRIKE, null, 400L, 0L));
    begin();
  }

  private static void forge(String statement) throws SQLException {
    at.database.asSuperuser(
        "set session_replication_role = replica;" + statement + "; reset session_replication_role");
  }

  @Test
  void the_auditors_pack_tells_who_moved_what_and_holds() throws Exception {
    at.takeBack(at.approved(STRIKE, HARDSHIP, 400));
    at.approved(STRIKE, GENERAL, 7);
    byte[] pack = at.pack();
    assertThat(verifier.says(pack)).startsWith("The pack holds: 11 files, 6 entries");
    String told = text(PacksOfTests.unpacked(pack), "fund-transfers.csv");
    assertThat(told.lines()).hasSize(3);
    assertThat(told).contains(",400,the strike is over,2026-11-20,\"2026/47\",");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "(?m)^.*,400,.*\\r\\n | | without a transfer",
        ",400, | ,401, | is booked otherwise than it was approved",
        "(?m)00000000-0000-0000-0000-000000000002(?=,2026) | 00000000-0000-0000-0000-000000000001 | was not made by two people",
        ",400, | ,-400, | moves nothing"
      })
  void a_pack_that_tells_transfers_otherwise_does_not_hold(String search, String put, String says)
      throws Exception {
    at.approved(STRIKE, HARDSHIP, 400);
    Map<String, byte[]> files = PacksOfTests.unpacked(at.pack());
    String told = text(files, "fund-transfers.csv");
    String changed = told.replaceFirst(search, put == null ? "" : put);
    assertThat(changed).isNotEqualTo(told);
    files.put("fund-transfers.csv", changed.getBytes(StandardCharsets.UTF_8));
    assertThat(verifier.says(PacksOfTests.made(files))).startsWith("broken: ").contains(says);
  }

  private static String text(Map<String, byte[]> files, String name) {
    return new String(files.get(name), StandardCharsets.UTF_8);
  }
}
