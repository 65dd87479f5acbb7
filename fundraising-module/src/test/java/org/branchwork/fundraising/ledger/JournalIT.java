package org.branchwork.fundraising.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.branchwork.fundraising.ledger.LedgerFixture.APPROVER;
import static org.branchwork.fundraising.ledger.LedgerFixture.AUDITOR;
import static org.branchwork.fundraising.ledger.LedgerFixture.BANK;
import static org.branchwork.fundraising.ledger.LedgerFixture.CLOSED;
import static org.branchwork.fundraising.ledger.LedgerFixture.HARDSHIP;
import static org.branchwork.fundraising.ledger.LedgerFixture.HARDSHIP_FUND;
import static org.branchwork.fundraising.ledger.LedgerFixture.JOB;
import static org.branchwork.fundraising.ledger.LedgerFixture.OPEN;
import static org.branchwork.fundraising.ledger.LedgerFixture.POLITICAL_FUND;
import static org.branchwork.fundraising.ledger.LedgerFixture.STRANGER;
import static org.branchwork.fundraising.ledger.LedgerFixture.STRIKE;
import static org.branchwork.fundraising.ledger.LedgerFixture.STRIKE_FUND;
import static org.branchwork.fundraising.ledger.LedgerFixture.SUSPENSE;
import static org.branchwork.fundraising.ledger.LedgerFixture.TREASURER;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.branchwork.fundraising.api.LedgerEvent.PeriodClosed;
import org.branchwork.fundraising.api.LedgerEvent.PeriodReopened;
import org.branchwork.fundraising.api.LedgerEvent.ReopeningPrepared;
import org.branchwork.fundraising.api.ledger.AccountKind;
import org.branchwork.fundraising.api.ledger.EntryReason;
import org.branchwork.fundraising.api.ledger.FundKind;
import org.branchwork.fundraising.api.ledger.JournalEntry;
import org.branchwork.fundraising.api.ledger.JournalLine;
import org.branchwork.fundraising.api.ledger.JournalQuestion;
import org.branchwork.fundraising.api.ledger.KeptFund;
import org.branchwork.fundraising.api.ledger.LedgerAccount;
import org.branchwork.fundraising.api.ledger.OpenAccount;
import org.branchwork.fundraising.api.ledger.PeriodChange;
import org.junit.jupiter.api.Test;

/** The books as they are read: page by page, with the names of what stands there. */
class JournalIT extends LedgerStory {

  @Test
  void entries_come_page_by_page_the_newest_first() {
    for (int i = 1; i <= 5; i++) {
      ledger.post(EntryReason.DONATION, BANK, i, STRIKE, -i);
    }
    assertThat(numbers(Optional.empty(), Optional.empty(), Optional.empty(), 2))
        .containsExactly(5L, 4L);
    assertThat(numbers(Optional.empty(), Optional.empty(), Optional.of(4L), 2))
        .containsExactly(3L, 2L);
    assertThat(numbers(Optional.empty(), Optional.empty(), Optional.of(2L), 2)).containsExactly(1L);
    assertThat(numbers(Optional.empty(), Optional.empty(), Optional.of(1L), 2)).isEmpty();
  }

  @Test
  void entries_are_found_by_fund_and_by_period() throws SQLException {
    ledger.post(EntryReason.DONATION, BANK, 100, STRIKE, -100);
    ledger.post(EntryReason.DONATION, BANK, 50, HARDSHIP, -50);
    ledger.post(EntryReason.RECEIPT, BANK, 7, SUSPENSE, -7);
    assertThat(numbers(Optional.of(STRIKE_FUND), Optional.empty(), Optional.empty(), 9))
        .containsExactly(1L);
    assertThat(numbers(Optional.of(HARDSHIP_FUND), Optional.of(OPEN), Optional.empty(), 9))
        .containsExactly(2L);
    assertThat(numbers(Optional.of(POLITICAL_FUND), Optional.empty(), Optional.empty(), 9))
        .isEmpty();
    assertThat(numbers(Optional.empty(), Optional.of(OPEN), Optional.empty(), 9)).hasSize(3);
    assertThat(numbers(Optional.empty(), Optional.of(CLOSED), Optional.empty(), 9)).isEmpty();
  }

  @Test
  void an_entry_is_read_with_the_names_of_its_accounts_in_its_order() {
    UUID id = ledger.post(EntryReason.DONATION, BANK, 100, STRIKE, -100);
    JournalEntry read =
        ledger.ask(AUDITOR, books -> books.search().journalEntry(id, AUDITOR)).orElseThrow();
    assertThat(read.lines())
        .containsExactly(
            new JournalLine(BANK, AccountKind.BANK, "the BANK account", Optional.empty(), 100),
            new JournalLine(
                STRIKE, AccountKind.FUND, "the FUND account", Optional.of(STRIKE_FUND), -100));
    assertThat(read.entry().number()).isEqualTo(1);
  }

  @Test
  void funds_are_read_with_what_they_hold_and_accounts_without_members() throws SQLException {
    ledger.post(EntryReason.DONATION, BANK, 100, STRIKE, -100);
    try (Connection superuser = ledger.database.as("postgres");
        Statement run = superuser.createStatement()) {
      run.execute(
          "insert into fundraising.fund (public_id, slug, name, purpose, currency) values"
              + " ('00000000-0000-0000-0000-00000000000f', 'new', 'New', 'Pay', 'GBP')");
    }
    List<KeptFund> funds = ledger.ask(AUDITOR, books -> books.search().funds(AUDITOR));
    assertThat(funds)
        .contains(
            new KeptFund(
                STRIKE_FUND, "strike-fund", Optional.of(FundKind.INDUSTRIAL_ACTION), 100, 100),
            new KeptFund(new UUID(0, 15), "New", Optional.empty(), 0, 0));
    List<LedgerAccount> all = ledger.ask(AUDITOR, books -> books.search().accounts(AUDITOR));
    assertThat(all)
        .hasSize(9)
        .extracting(LedgerAccount::kind)
        .doesNotContain(AccountKind.ENTITLEMENT);
  }

  @Test
  void books_begin_with_all_of_their_accounts_or_not_at_all() {
    OpenAccount fee =
        new OpenAccount(
            UUID.randomUUID(),
            AccountKind.FEE,
            "charges",
            Optional.of(STRIKE_FUND),
            Optional.empty());
    OpenAccount wrong =
        new OpenAccount(
            UUID.randomUUID(), AccountKind.FEE, " ", Optional.of(STRIKE_FUND), Optional.empty());
    assertThatThrownBy(
            () ->
                ledger.act(
                    TREASURER,
                    books ->
                        books
                            .desk()
                            .beginBooks(
                                STRIKE_FUND,
                                FundKind.INDUSTRIAL_ACTION,
                                List.of(fee, wrong),
                                TREASURER)))
        .hasMessage("ledger.account.name");
    assertThat(accounts()).doesNotContain(fee.account());
    for (int again = 0; again < 2; again++) {
      ledger.act(
          TREASURER,
          books ->
              books
                  .desk()
                  .beginBooks(STRIKE_FUND, FundKind.INDUSTRIAL_ACTION, List.of(fee), TREASURER));
    }
    assertThat(accounts()).containsOnlyOnce(fee.account());
  }

  @Test
  void closing_and_opening_again_are_told_and_logged() {
    UUID id = UUID.randomUUID();
    ledger.act(
        TREASURER,
        books -> books.periods().prepareReopening(id, CLOSED, "a late invoice", TREASURER));
    assertThat(changes().get(0).waits()).isTrue();
    ledger.act(APPROVER, books -> books.periods().approveReopening(id, APPROVER));
    ledger.act(TREASURER, books -> books.periods().close(CLOSED, "done", TREASURER));
    assertThat(changes())
        .extracting(
            PeriodChange::closing,
            PeriodChange::reason,
            PeriodChange::preparedBy,
            PeriodChange::approvedBy)
        .containsExactly(
            tuple(true, "done", TREASURER.label(), Optional.empty()),
            tuple(false, "a late invoice", TREASURER.label(), Optional.of(APPROVER.label())),
            tuple(true, "the year is over", JOB.label(), Optional.empty()));
    assertThat(ledger.events.fired)
        .extracting(Object::getClass)
        .containsExactly(ReopeningPrepared.class, PeriodReopened.class, PeriodClosed.class);
    assertThat(ledger.events.fired.get(1))
        .isInstanceOfSatisfying(
            PeriodReopened.class,
            told -> {
              assertThat(told.subject()).isEqualTo(id);
              assertThat(told.by()).isEqualTo(APPROVER.label());
              assertThat(told.from()).isEqualTo(CLOSED);
            });
  }

  @Test
  void nobody_without_the_permission_reads_them() {
    JournalQuestion all = new JournalQuestion(Optional.empty(), Optional.empty(), Optional.empty());
    refuses(() -> ledger.ask(STRANGER, books -> books.search().journal(all, 1, STRANGER)));
    refuses(() -> ledger.ask(STRANGER, books -> books.search().accounts(STRANGER)));
    refuses(() -> ledger.ask(STRANGER, books -> books.search().funds(STRANGER)));
    refuses(() -> ledger.ask(STRANGER, books -> books.search().periodChanges(STRANGER)));
    refuses(
        () ->
            ledger.ask(
                STRANGER, books -> books.search().journalEntry(UUID.randomUUID(), STRANGER)));
  }

  private static void refuses(ThrowingCallable work) {
    assertThatThrownBy(work).hasMessage("not-allowed");
  }

  private static List<Long> numbers(
      Optional<UUID> fund, Optional<LocalDate> period, Optional<Long> before, int most) {
    JournalQuestion question = new JournalQuestion(fund, period, before);
    return ledger.ask(AUDITOR, books -> books.search().journal(question, most, AUDITOR)).stream()
        .map(journal -> journal.entry().number())
        .toList();
  }

  private static List<UUID> accounts() {
    return ledger.ask(AUDITOR, books -> books.search().accounts(AUDITOR)).stream()
        .map(LedgerAccount::account)
        .toList();
  }

  private static List<PeriodChange> changes() {
    return ledger.ask(AUDITOR, books -> books.search().periodChanges(AUDITOR));
  }
}
