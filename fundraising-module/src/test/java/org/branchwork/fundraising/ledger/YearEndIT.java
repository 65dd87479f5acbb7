package org.branchwork.fundraising.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.branchwork.fundraising.ledger.LedgerFixture.APPROVER;
import static org.branchwork.fundraising.ledger.LedgerFixture.AUDITOR;
import static org.branchwork.fundraising.ledger.LedgerFixture.BANK;
import static org.branchwork.fundraising.ledger.LedgerFixture.CASH;
import static org.branchwork.fundraising.ledger.LedgerFixture.ENTITLEMENT;
import static org.branchwork.fundraising.ledger.LedgerFixture.HARDSHIP;
import static org.branchwork.fundraising.ledger.LedgerFixture.STRANGER;
import static org.branchwork.fundraising.ledger.LedgerFixture.STRIKE;
import static org.branchwork.fundraising.ledger.LedgerFixture.STRIKE_FUND;
import static org.branchwork.fundraising.ledger.LedgerFixture.STRIKE_PAY;
import static org.branchwork.fundraising.ledger.LedgerFixture.SUSPENSE;
import static org.branchwork.fundraising.ledger.LedgerFixture.TREASURER;
import static org.branchwork.fundraising.ledger.LedgerFixture.UNEXPLAINED;
import static org.branchwork.fundraising.ledger.LedgerFixture.postings;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.branchwork.fundraising.api.Caller;
import org.branchwork.fundraising.api.FundraisingRuleBroken;
import org.branchwork.fundraising.api.ledger.AccountKind;
import org.branchwork.fundraising.api.ledger.EntryReason;
import org.branchwork.fundraising.api.ledger.PostEntry;
import org.branchwork.fundraising.api.ledger.ReverseEntry;
import org.branchwork.fundraising.api.yearend.AccountSum;
import org.branchwork.fundraising.api.yearend.AnnualReturn;
import org.branchwork.fundraising.api.yearend.MapAccount;
import org.branchwork.fundraising.api.yearend.ReceiptsAndPayments;
import org.branchwork.fundraising.api.yearend.ReturnLine;
import org.branchwork.fundraising.api.yearend.ReturnMapping;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a year comes to: receipts and payments, and the feed of the annual return. */
class YearEndIT extends LedgerStory {
  private static final LocalDate NEW_YEAR = LocalDate.parse("2027-01-01");

  @BeforeEach
  void another_year() {
    ledger.act(
        TREASURER,
        books -> books.periods().open(NEW_YEAR, LocalDate.parse("2027-12-31"), TREASURER));
  }

  @Test
  void a_year_without_entries_is_nothing() {
    assertThat(year(2026))
        .isEqualTo(new ReceiptsAndPayments(0, List.of(), List.of(), List.of(), 0));
  }

  @Test
  void money_that_came_and_went_is_told_by_account_and_adds_up() {
    post("2026-01-01", EntryReason.DONATION, BANK, 10_000, STRIKE, -10_000);
    post("2026-12-31", EntryReason.DONATION, CASH, 500, HARDSHIP, -500);
    post("2026-06-01", EntryReason.BANKING, BANK, 200, CASH, -200);
    post("2026-06-02", EntryReason.REFUND, STRIKE, 300, BANK, -300);
    post("2026-06-03", EntryReason.STRIKE_PAY, STRIKE_PAY, 7_000, BANK, -7_000);
    post("2027-01-01", EntryReason.DONATION, BANK, 1, STRIKE, -1);
    ReceiptsAndPayments year = year(2026);
    assertThat(year.openingPence()).isZero();
    assertThat(year.receipts())
        .containsExactly(
            new AccountSum(
                STRIKE, AccountKind.FUND, "the FUND account", Optional.of(STRIKE_FUND), 10_000),
            new AccountSum(
                HARDSHIP,
                AccountKind.FUND,
                "the FUND account",
                Optional.of(LedgerFixture.HARDSHIP_FUND),
                500));
    assertThat(pence(year.payments())).containsExactly(300L, 7_000L);
    assertThat(year.closingPence()).isEqualTo(3_200);
    assertThat(year.addsUp()).isTrue();
    assertThat(year(2027)).extracting(ReceiptsAndPayments::openingPence).isEqualTo(3_200L);
  }

  @Test
  void an_opening_balance_is_no_receipt_in_the_year_in_which_the_books_begin() {
    UUID wrong = post("2026-03-01", EntryReason.OPENING_BALANCE, BANK, 900, STRIKE, -900);
    reverse(wrong, "2026-03-02");
    post("2026-03-02", EntryReason.OPENING_BALANCE, BANK, 800, STRIKE, -800);
    assertThat(year(2026))
        .isEqualTo(new ReceiptsAndPayments(800, List.of(), List.of(), List.of(), 800));
    assertThat(year(2027).openingPence()).isEqualTo(800);
  }

  @Test
  void what_was_taken_back_counts_as_if_it_had_not_been() {
    post("2026-03-01", EntryReason.DONATION, BANK, 900, STRIKE, -900);
    reverse(post("2026-03-02", EntryReason.DONATION, BANK, 50, STRIKE, -50), "2026-03-03");
    UUID late = post("2026-03-04", EntryReason.DONATION, BANK, 40, STRIKE, -40);
    reverse(late, "2027-02-01");
    assertThat(pence(year(2026).receipts())).containsExactly(940L);
    assertThat(year(2026).payments()).isEmpty();
    assertThat(pence(year(2027).receipts())).containsExactly(-40L);
    assertThat(year(2027).addsUp()).isTrue();
  }

  @Test
  void strike_pay_counts_when_it_is_paid_and_not_when_it_is_owed() {
    post("2026-03-01", EntryReason.DONATION, BANK, 900, STRIKE, -900);
    post("2026-12-20", EntryReason.ENTITLEMENT, STRIKE_PAY, 140, ENTITLEMENT, -140);
    post("2026-12-21", EntryReason.STRIKE_PAY, ENTITLEMENT, 70, BANK, -70);
    post("2027-01-04", EntryReason.STRIKE_PAY, ENTITLEMENT, 70, BANK, -70);
    for (int each : List.of(2026, 2027)) {
      assertThat(year(each).payments())
          .containsExactly(
              new AccountSum(
                  STRIKE_PAY,
                  AccountKind.STRIKE_PAY,
                  "the STRIKE_PAY account",
                  Optional.of(STRIKE_FUND),
                  70));
      assertThat(year(each).addsUp()).isTrue();
    }
  }

  @Test
  void of_what_is_unknown_or_unexplained_the_rest_counts() {
    post("2026-03-01", EntryReason.RECEIPT, BANK, 1_000, SUSPENSE, -1_000);
    post("2026-03-02", EntryReason.ALLOCATION, SUSPENSE, 700, STRIKE, -700);
    post("2026-03-03", EntryReason.RECEIPT, UNEXPLAINED, 60, BANK, -60);
    post("2026-03-04", EntryReason.STRIKE_PAY, STRIKE_PAY, 50, UNEXPLAINED, -50);
    ReceiptsAndPayments year = year(2026);
    assertThat(pence(year.receipts())).containsExactly(700L, 300L);
    assertThat(pence(year.payments())).containsExactly(50L, 10L);
    assertThat(year.addsUp()).isTrue();
    post("2027-03-01", EntryReason.ALLOCATION, SUSPENSE, 300, STRIKE, -300);
    assertThat(pence(year(2027).receipts())).containsExactly(300L);
    assertThat(pence(year(2027).payments())).containsExactly(300L);
  }

  @ParameterizedTest
  @CsvSource({"1", "2", "3"})
  void whatever_is_entered_the_year_adds_up_and_the_feed_is_the_ledger(long seed) {
    Random random = new Random(seed);
    List<UUID> entered = new ArrayList<>();
    UUID[] accounts = {BANK, CASH, SUSPENSE, UNEXPLAINED, STRIKE, STRIKE_PAY, ENTITLEMENT};
    EntryReason[] reasons = {
      EntryReason.DONATION, EntryReason.OPENING_BALANCE, EntryReason.EXPENSE, EntryReason.RECEIPT
    };
    for (int i = 0; i < 60; i++) {
      String day =
          (random.nextBoolean() ? "2026" : "2027") + "-0" + (1 + random.nextInt(9)) + "-15";
      long pence = 1 + random.nextInt(500);
      UUID more = accounts[random.nextInt(accounts.length)];
      UUID less = accounts[random.nextInt(accounts.length)];
      try {
        if (random.nextInt(4) == 0 && !entered.isEmpty()) {
          reverse(entered.get(random.nextInt(entered.size())), day);
        } else {
          EntryReason reason = reasons[random.nextInt(reasons.length)];
          entered.add(post(day, reason, more, pence, less, -pence));
        }
      } catch (FundraisingRuleBroken refused) {
        assertThat(refused.key()).startsWith("entry.");
      }
    }
    assertThat(entered).hasSizeGreaterThan(10);
    long closing = 0;
    for (int year : List.of(2026, 2027)) {
      assertThat(year(year).addsUp()).as("" + year).isTrue();
      assertThat(feed(year).holds()).as("" + year).isTrue();
      closing = year(year).closingPence();
    }
    assertThat(closing).isEqualTo(ledger.balances().bankPence() + ledger.balances().cashPence());
  }

  @Test
  void an_account_on_no_line_is_named_with_its_sum_until_it_is_mapped() {
    post("2026-03-01", EntryReason.DONATION, BANK, 900, STRIKE, -900);
    post("2026-03-01", EntryReason.DONATION, BANK, 100, HARDSHIP, -100);
    post("2026-03-02", EntryReason.STRIKE_PAY, STRIKE_PAY, 70, BANK, -70);
    AnnualReturn feed = feed(2026);
    assertThat(feed.unmapped())
        .extracting(AccountSum::account)
        .containsOnly(STRIKE, HARDSHIP, STRIKE_PAY);
    assertThat(feed.unmappedPence()).isEqualTo(930);
    assertThat(feed.lines()).isEmpty();
    map(STRIKE, "Donations", "2020-01-01");
    map(HARDSHIP, "Donations", "2020-01-01");
    map(STRIKE_PAY, "Dispute benefit", "2026-12-31");
    feed = feed(2026);
    assertThat(feed.unmapped()).isEmpty();
    assertThat(feed.lines())
        .extracting(ReturnLine::line, ReturnLine::pence)
        .containsExactly(tuple("Dispute benefit", -70L), tuple("Donations", 1_000L));
    assertThat(feed.feedPence()).isEqualTo(930).isEqualTo(feed.ledgerPence());
  }

  @ParameterizedTest
  @CsvSource({
    "2026-12-31, Later",
    "2027-01-01, Earlier",
    "2026-01-01, Later",
    "2020-01-01, Earlier"
  })
  void the_line_of_an_account_is_the_one_that_holds_on_the_last_day_of_the_year(
      String from, String line) {
    post("2026-03-01", EntryReason.DONATION, BANK, 900, STRIKE, -900);
    map(STRIKE, "Earlier", "2021-01-01");
    map(STRIKE, "Later", from);
    assertThat(feed(2026).lines()).extracting(ReturnLine::line).containsExactly(line);
  }

  @Test
  void a_line_that_was_wrong_is_set_anew_for_the_same_day_and_what_stood_there_stays() {
    post("2026-03-01", EntryReason.DONATION, BANK, 900, STRIKE, -900);
    map(STRIKE, "Donatoins", "2021-01-01");
    map(STRIKE, "Donations", "2021-01-01");
    map(STRIKE, "Donations", "2021-01-01");
    assertThat(feed(2026).lines()).extracting(ReturnLine::line).containsExactly("Donations");
    List<ReturnMapping> all = ledger.ask(AUDITOR, books -> books.years().mappings(AUDITOR));
    assertThat(all)
        .containsExactly(
            new ReturnMapping(
                STRIKE,
                "the FUND account",
                "Donations",
                LocalDate.parse("2021-01-01"),
                TREASURER.label()),
            new ReturnMapping(
                STRIKE,
                "the FUND account",
                "Donatoins",
                LocalDate.parse("2021-01-01"),
                TREASURER.label()));
  }

  @Test
  void bank_cash_and_what_a_member_is_owed_stand_on_no_line() throws SQLException {
    for (UUID none : List.of(BANK, CASH, ENTITLEMENT, UUID.randomUUID())) {
      assertThatThrownBy(() -> map(none, "Donations", "2026-01-01")).hasMessage("return.account");
    }
    assertThatThrownBy(() -> map(BANK, " ", "2026-01-01"))
        .hasMessage("return.account, return.line");
    assertThatThrownBy(() -> map(STRIKE, "x".repeat(101), "2026-01-01")).hasMessage("return.line");
    map(STRIKE, "x".repeat(100), "2026-01-01");
    assertThat(ledger.one("select count(*) from fundraising.ledger_return_line")).isEqualTo("1");
    assertThatThrownBy(
            () -> ledger.direct(TREASURER, "update fundraising.ledger_return_line set line = 'x'"))
        .hasMessageContaining("permission denied");
  }

  @Test
  void a_year_is_for_those_who_read_the_books_and_its_lines_for_who_keeps_them() {
    MapAccount map = new MapAccount(STRIKE, "Donations", NEW_YEAR);
    for (Caller caller : List.of(AUDITOR, APPROVER, STRANGER)) {
      assertThatThrownBy(() -> ledger.act(caller, books -> books.years().map(map, caller)))
          .hasMessage("not-allowed");
    }
    assertThatThrownBy(
            () -> ledger.ask(STRANGER, books -> books.years().receiptsAndPayments(2026, STRANGER)))
        .hasMessage("not-allowed");
    assertThatThrownBy(
            () -> ledger.ask(STRANGER, books -> books.years().annualReturn(2026, STRANGER)))
        .hasMessage("not-allowed");
    assertThatThrownBy(() -> ledger.ask(STRANGER, books -> books.years().mappings(STRANGER)))
        .hasMessage("not-allowed");
  }

  private static ReceiptsAndPayments year(int year) {
    return ledger.ask(AUDITOR, books -> books.years().receiptsAndPayments(year, AUDITOR));
  }

  private static AnnualReturn feed(int year) {
    return ledger.ask(AUDITOR, books -> books.years().annualReturn(year, AUDITOR));
  }

  private static void map(UUID account, String line, String from) {
    MapAccount map = new MapAccount(account, line, LocalDate.parse(from));
    ledger.act(TREASURER, books -> books.years().map(map, TREASURER));
  }

  private static UUID post(String day, EntryReason reason, Object... pairs) {
    UUID id = UUID.randomUUID();
    PostEntry entry =
        new PostEntry(
            id, LocalDate.parse(day), reason, "as on the slip", Optional.empty(), postings(pairs));
    ledger.act(TREASURER, books -> books.desk().post(entry, TREASURER));
    return id;
  }

  private static void reverse(UUID entry, String day) {
    ReverseEntry reverse =
        new ReverseEntry(UUID.randomUUID(), entry, LocalDate.parse(day), "typed wrongly");
    ledger.act(TREASURER, books -> books.desk().reverse(reverse, TREASURER));
  }

  private static List<Long> pence(List<AccountSum> sums) {
    return sums.stream().map(AccountSum::pence).toList();
  }
}
