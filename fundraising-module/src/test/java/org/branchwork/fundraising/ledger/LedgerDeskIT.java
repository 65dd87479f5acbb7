package org.branchwork.fundraising.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.branchwork.fundraising.ledger.LedgerFixture.APPROVER;
import static org.branchwork.fundraising.ledger.LedgerFixture.AUDITOR;
import static org.branchwork.fundraising.ledger.LedgerFixture.BANK;
import static org.branchwork.fundraising.ledger.LedgerFixture.CLOSED;
import static org.branchwork.fundraising.ledger.LedgerFixture.DAY;
import static org.branchwork.fundraising.ledger.LedgerFixture.ENTITLEMENT;
import static org.branchwork.fundraising.ledger.LedgerFixture.HARDSHIP;
import static org.branchwork.fundraising.ledger.LedgerFixture.JOB;
import static org.branchwork.fundraising.ledger.LedgerFixture.OPEN;
import static org.branchwork.fundraising.ledger.LedgerFixture.STRANGER;
import static org.branchwork.fundraising.ledger.LedgerFixture.STRIKE;
import static org.branchwork.fundraising.ledger.LedgerFixture.STRIKE_FUND;
import static org.branchwork.fundraising.ledger.LedgerFixture.STRIKE_PAY;
import static org.branchwork.fundraising.ledger.LedgerFixture.SUSPENSE;
import static org.branchwork.fundraising.ledger.LedgerFixture.TREASURER;
import static org.branchwork.fundraising.ledger.LedgerFixture.entry;
import static org.branchwork.fundraising.ledger.LedgerFixture.postings;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.branchwork.fundraising.api.Caller;
import org.branchwork.fundraising.api.FundNotFound;
import org.branchwork.fundraising.api.ledger.AccountBalance;
import org.branchwork.fundraising.api.ledger.AccountKind;
import org.branchwork.fundraising.api.ledger.BalanceProof;
import org.branchwork.fundraising.api.ledger.EntryReason;
import org.branchwork.fundraising.api.ledger.EntrySource;
import org.branchwork.fundraising.api.ledger.EntryView;
import org.branchwork.fundraising.api.ledger.FundKind;
import org.branchwork.fundraising.api.ledger.OpenAccount;
import org.branchwork.fundraising.api.ledger.PostEntry;
import org.branchwork.fundraising.api.ledger.ReverseEntry;
import org.branchwork.fundraising.ledger.LedgerFixture.Books;
import org.junit.jupiter.api.Test;

/** The books through their doors, as a treasurer keeps them. */
class LedgerDeskIT extends LedgerStory {
  private final UUID id = UUID.randomUUID();

  @Test
  void an_entry_is_read_as_it_was_entered() {
    PostEntry entered = sourced("receipt");
    post(entered);
    assertThat(view(id))
        .contains(
            new EntryView(
                id,
                1,
                DAY,
                EntryReason.DONATION,
                "as on the slip",
                entered.source(),
                Optional.empty(),
                Optional.empty(),
                TREASURER.label(),
                Instant.parse("2026-11-28T12:00:00Z"),
                entered.postings()));
    assertThat(view(UUID.randomUUID())).isEmpty();
  }

  @Test
  void an_entry_sent_twice_is_one_and_other_content_is_refused() {
    post(entry(id, EntryReason.DONATION, BANK, 100, STRIKE, -100));
    post(entry(id, EntryReason.DONATION, BANK, 100, STRIKE, -100));
    assertThat(ledger.balances()).isEqualTo(new BalanceProof(100, 0, 100, 0));
    refuses(
        "entry.other-content",
        books ->
            books.desk().post(entry(id, EntryReason.DONATION, BANK, 1, STRIKE, -1), TREASURER));
    refuses(
        "entry.other-content",
        books ->
            books.desk().post(entry(id, EntryReason.REFUND, BANK, 100, STRIKE, -100), TREASURER));
  }

  @Test
  void an_entry_sent_again_after_its_period_closed_is_still_the_same() {
    PostEntry entry = entry(id, EntryReason.DONATION, BANK, 100, STRIKE, -100);
    post(entry);
    ledger.act(TREASURER, books -> books.periods().close(OPEN, "the year is over", TREASURER));
    post(entry);
    assertThat(view(id)).isPresent();
  }

  @Test
  void what_is_wrong_is_taken_back_once_by_an_entry_that_says_so() {
    post(entry(id, EntryReason.DONATION, BANK, 100, STRIKE, -100));
    UUID back = UUID.randomUUID();
    ReverseEntry reverse = new ReverseEntry(back, id, DAY, "of another branch");
    ledger.act(TREASURER, books -> books.desk().reverse(reverse, TREASURER));
    ledger.act(TREASURER, books -> books.desk().reverse(reverse, TREASURER));
    assertThat(view(id).flatMap(EntryView::reversedBy)).contains(back);
    assertThat(view(back).flatMap(EntryView::reverses)).contains(id);
    assertThat(ledger.balances()).isEqualTo(new BalanceProof(0, 0, 0, 0));
    refuses("entry.reversed", books -> reverse(books, id));
    refuses("entry.reversal", books -> reverse(books, back));
    refuses("entry.unknown", books -> reverse(books, UUID.randomUUID()));
  }

  private static void reverse(Books books, UUID entry) {
    books.desk().reverse(new ReverseEntry(UUID.randomUUID(), entry, DAY, "again"), TREASURER);
  }

  @Test
  void a_source_names_one_entry_for_each_purpose() {
    post(sourced("receipt"));
    PostEntry again =
        new PostEntry(
            UUID.randomUUID(),
            DAY,
            EntryReason.DONATION,
            "as on the slip",
            sourced("receipt").source(),
            sourced("receipt").postings());
    refuses("entry.source.taken", books -> books.desk().post(again, TREASURER));
  }

  @Test
  void each_refusal_says_what_is_wrong() {
    refusesEntry("entry.fund.too-little", DAY, BANK, -1, STRIKE_PAY, 1);
    refusesEntry("entry.suspense.too-little", DAY, SUSPENSE, 1, STRIKE, -1);
    refusesEntry("entry.funds-apart", DAY, HARDSHIP, 1, STRIKE, -1);
    refusesEntry("entry.account.unknown", DAY, BANK, 1, UUID.randomUUID(), -1);
    refusesEntry("entry.day.closed", CLOSED, BANK, 1, STRIKE, -1);
    refusesEntry("entry.day.no-period", CLOSED.minusDays(1), BANK, 1, STRIKE, -1);
    refusesEntry("entry.postings.unbalanced", DAY, BANK, 1, STRIKE, -2);
    post(entry(id, EntryReason.DONATION, BANK, 100, STRIKE, -100));
    refusesEntry("entry.fund-by-reversal", DAY, SUSPENSE, -1, STRIKE, 1);
    refusesEntry("entry.entitlement.too-little", DAY, BANK, -1, ENTITLEMENT, 1);
  }

  private static void refusesEntry(String key, LocalDate on, Object... postings) {
    PostEntry entry =
        new PostEntry(
            UUID.randomUUID(),
            on,
            EntryReason.EXPENSE,
            "slip",
            Optional.empty(),
            postings(postings));
    refuses(key, books -> books.desk().post(entry, TREASURER));
  }

  @Test
  void an_account_is_opened_once_and_belongs_where_its_kind_does() {
    OpenAccount fee = account(AccountKind.FEE, Optional.of(STRIKE_FUND), Optional.empty());
    ledger.act(TREASURER, books -> books.desk().openAccount(fee, TREASURER));
    ledger.act(TREASURER, books -> books.desk().openAccount(fee, TREASURER));
    refusesAccount("ledger.account.taken", AccountKind.FUND, Optional.of(STRIKE_FUND));
    refusesAccount("ledger.account.fund", AccountKind.FEE, Optional.empty());
    refusesAccount("ledger.account.fund", AccountKind.BANK, Optional.of(STRIKE_FUND));
    refusesAccount("ledger.account.fund", AccountKind.FEE, Optional.of(UUID.randomUUID()));
    refusesAccount("ledger.account.holder", AccountKind.ENTITLEMENT, Optional.of(STRIKE_FUND));
    refusesAccount("ledger.account.political", AccountKind.POLITICAL, Optional.of(STRIKE_FUND));
    OpenAccount second =
        account(
            AccountKind.ENTITLEMENT,
            Optional.of(STRIKE_FUND),
            Optional.of(LedgerFixture.id("member")));
    refuses("ledger.account.taken", books -> books.desk().openAccount(second, TREASURER));
    OpenAccount other =
        new OpenAccount(
            fee.account(), AccountKind.FEE, "another name", fee.fund(), Optional.empty());
    refuses("ledger.account.taken", books -> books.desk().openAccount(other, TREASURER));
  }

  private static void refusesAccount(String key, AccountKind kind, Optional<UUID> fund) {
    refuses(
        key, books -> books.desk().openAccount(account(kind, fund, Optional.empty()), TREASURER));
  }

  private static OpenAccount account(AccountKind kind, Optional<UUID> fund, Optional<UUID> holder) {
    return new OpenAccount(UUID.randomUUID(), kind, "an account", fund, holder);
  }

  @Test
  void what_a_fund_is_for_is_fixed_when_its_books_begin() {
    refuses(
        "ledger.fund.kind",
        books -> books.desk().keepFund(STRIKE_FUND, FundKind.POLITICAL, TREASURER));
    assertThatThrownBy(
            () ->
                ledger.act(
                    TREASURER,
                    books -> books.desk().keepFund(UUID.randomUUID(), FundKind.GENERAL, TREASURER)))
        .isInstanceOf(FundNotFound.class);
  }

  @Test
  void the_trial_balance_carries_what_earlier_periods_left() {
    ledger.act(
        TREASURER,
        books -> {
          books.periods().open(LocalDate.parse("2027-01-01"), LocalDate.parse("2027-03-31"), JOB);
        });
    post(entry(id, EntryReason.DONATION, BANK, 100, STRIKE, -100));
    PostEntry next =
        new PostEntry(
            UUID.randomUUID(),
            LocalDate.parse("2027-01-01"),
            EntryReason.STRIKE_PAY,
            "paid",
            Optional.empty(),
            postings(BANK, -30, STRIKE_PAY, 30));
    post(next);
    assertThat(trial(LocalDate.parse("2027-01-01")))
        .contains(
            new AccountBalance(
                BANK, AccountKind.BANK, "the BANK account", Optional.empty(), 100, -30))
        .allSatisfy(line -> assertThat(line.fund().isPresent()).isEqualTo(line.kind().isOfFund()))
        .extracting(AccountBalance::closingPence)
        .containsExactlyInAnyOrder(70L, -100L, 30L);
    assertThat(trial(OPEN).stream().mapToLong(AccountBalance::closingPence).sum()).isZero();
    refuses("period.unknown", books -> books.search().trialBalance(DAY, TREASURER));
  }

  private static List<AccountBalance> trial(LocalDate from) {
    return ledger.ask(AUDITOR, books -> books.search().trialBalance(from, AUDITOR));
  }

  @Test
  void nobody_without_the_permission_reads_or_keeps_the_books() {
    PostEntry entry = entry(id, EntryReason.DONATION, BANK, 100, STRIKE, -100);
    for (Caller caller : List.of(Caller.visitor(), STRANGER, AUDITOR, APPROVER)) {
      refuses("not-allowed", books -> books.desk().post(entry, caller));
      refuses("not-allowed", books -> books.desk().keepFund(STRIKE_FUND, FundKind.GENERAL, caller));
      refuses("not-allowed", books -> books.periods().open(DAY, DAY, caller));
      refuses("not-allowed", books -> books.desk().seal(1, caller));
    }
    for (Caller caller : List.of(Caller.visitor(), STRANGER)) {
      refuses("not-allowed", books -> books.search().balances(caller));
      refuses("not-allowed", books -> books.search().prove(caller));
      refuses("not-allowed", books -> books.search().entry(id, caller));
      refuses("not-allowed", books -> books.search().periods(caller));
    }
  }

  private PostEntry sourced(String purpose) {
    return new PostEntry(
        id,
        DAY,
        EntryReason.DONATION,
        "as on the slip",
        Optional.of(new EntrySource("BANK_LINE", "17", purpose)),
        postings(BANK, 100, STRIKE, -100));
  }

  private static void post(PostEntry entry) {
    ledger.act(TREASURER, books -> books.desk().post(entry, TREASURER));
  }

  private static Optional<EntryView> view(UUID entry) {
    return ledger.ask(AUDITOR, books -> books.search().entry(entry, AUDITOR));
  }

  private static void refuses(String key, Consumer<Books> work) {
    assertThatThrownBy(() -> ledger.act(TREASURER, work)).hasMessage(key);
  }
}
