package org.branchwork.fundraising.transfers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.branchwork.fundraising.transfers.TransferFixture.APPROVER;
import static org.branchwork.fundraising.transfers.TransferFixture.AUDITOR;
import static org.branchwork.fundraising.transfers.TransferFixture.BANK;
import static org.branchwork.fundraising.transfers.TransferFixture.BOTH;
import static org.branchwork.fundraising.transfers.TransferFixture.GENERAL;
import static org.branchwork.fundraising.transfers.TransferFixture.HARDSHIP;
import static org.branchwork.fundraising.transfers.TransferFixture.JOB;
import static org.branchwork.fundraising.transfers.TransferFixture.STRANGER;
import static org.branchwork.fundraising.transfers.TransferFixture.STRIKE;
import static org.branchwork.fundraising.transfers.TransferFixture.TREASURER;
import static org.branchwork.fundraising.transfers.TransferFixture.given;
import static org.branchwork.fundraising.transfers.TransferFixture.id;

import java.sql.SQLException;
import java.util.UUID;
import org.branchwork.fundraising.api.Caller;
import org.branchwork.fundraising.api.ledger.EntryReason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Direct statements by the application's own role move no money between funds but as approved. */
class TransferWallIT extends TransferStory {

  private static String asking(String from, String to, long pence, String by) {
    return ("insert into fundraising.fund_transfer (id, from_fund, to_fund, amount_pence, reason,"
            + " meeting_on, minute_number, asked_by, asked_at) select gen_random_uuid(), g.id,"
            + " h.id, %d, 'why', '2026-11-20', '1', '%s', '2026-11-28T12:00:00Z'"
            + " from fundraising.fund g, fundraising.fund h where g.slug = '%s' and h.slug = '%s'")
        .formatted(pence, by, from, to);
  }

  private static String approval(UUID transfer, String by) {
    return "update fundraising.fund_transfer set approved_by = '%s', approved_at = now() where id = '%s'"
        .formatted(by, transfer);
  }

  /** The head of an entry that says it is of a transfer. */
  private static String head(UUID entry, String reason, String source, String by) {
    return ("insert into fundraising.ledger_entry (public_id, period_id, occurred_on, reason, text,"
            + " entered_by, entered_at, source_kind, source_id, source_purpose) select '%s', id,"
            + " '2026-11-28', '%s', 'moved', '%s', now(), 'FUND_TRANSFER', '%s', 'booked'"
            + " from fundraising.ledger_period")
        .formatted(entry, reason, by, source);
  }

  private static String posting(UUID entry, int line, UUID account, long pence) {
    return ("insert into fundraising.ledger_posting (entry_id, line, account_id, fund_id, pence)"
            + " select e.id, %d, a.id, a.fund_id, %d from fundraising.ledger_entry e,"
            + " fundraising.ledger_account a where e.public_id = '%s' and a.public_id = '%s'")
        .formatted(line, pence, entry, account);
  }

  private static UUID account(UUID fund) throws SQLException {
    return UUID.fromString(
        at.one(
            "select a.public_id from fundraising.ledger_account a join fundraising.fund f"
                + " on f.id = a.fund_id where a.kind = 'TRANSFER' and f.public_id = '"
                + fund
                + "'"));
  }

  private static void refused(String rule, Caller caller, String... statements)
      throws SQLException {
    String before = state();
    assertThatThrownBy(() -> at.direct(caller, statements))
        .isInstanceOf(SQLException.class)
        .hasMessageContaining(rule);
    assertThat(state()).isEqualTo(before);
  }

  @ParameterizedTest
  @CsvSource({
    "strike-fund, political-fund, 1, fund_transfer_political",
    "political-fund, general-fund, 1, fund_transfer_political",
    "strike-fund, strike-fund, 1, fund_transfer_other_fund",
    "strike-fund, euro-fund, 1, fund_transfer_one_currency",
    "strike-fund, general-fund, 0, fund_transfer_amount_pence_check"
  })
  void a_transfer_that_may_not_be_is_not_even_asked_for(
      String from, String to, long pence, String rule) throws SQLException {
    at.database.asSuperuser(
        TransferFixture.fund("euro-fund", "EUR"),
        "insert into fundraising.ledger_fund select id, 'GENERAL' from fundraising.fund"
            + " where slug = 'euro-fund'");
    refused(rule, TREASURER, asking(from, to, pence, TREASURER.label()));
  }

  @Test
  void a_political_fund_has_no_account_that_transfers_move() throws SQLException {
    refused(
        "ledger_account_transfer",
        TREASURER,
        "insert into fundraising.ledger_account (public_id, kind, name, fund_id, fund_kind)"
            + " select gen_random_uuid(), 'TRANSFER', 'Transfers', fund_id, kind"
            + " from fundraising.ledger_fund where kind = 'POLITICAL'");
  }

  @Test
  void who_asked_does_not_approve_and_nobody_signs_for_another() throws SQLException {
    UUID own = UUID.randomUUID();
    at.act(BOTH, each -> each.desk().ask(TransferFixture.asking(own, STRIKE, GENERAL, 1), BOTH));
    refused("fund_transfer_by_two", BOTH, approval(own, BOTH.label()));
    refused("row-level security", BOTH, approval(own, APPROVER.label()));
    refused("row-level security", TREASURER, approval(own, TREASURER.label()));
    refused("row-level security", JOB, approval(own, "transfer-test"));
    refused("row-level security", TREASURER, asking("strike-fund", "general-fund", 1, "x"));
    refused(
        "row-level security", APPROVER, asking("strike-fund", "general-fund", 1, APPROVER.label()));
  }

  @Test
  void approval_without_its_entry_is_none() throws SQLException {
    UUID asked = at.ask(STRIKE, GENERAL, 1);
    refused("fund_transfer_booked", APPROVER, approval(asked, APPROVER.label()));
  }

  @ParameterizedTest
  @CsvSource({
    "TRANSFER, 400, ledger_entry_of_transfer",
    "DONATION, 400, ledger_entry_of_transfer",
    "ALLOCATION, 1, ledger_entry_of_transfer"
  })
  void what_was_not_approved_is_not_booked(String reason, long pence, String rule)
      throws SQLException {
    at.approved(STRIKE, GENERAL, 1);
    UUID asked = at.ask(STRIKE, GENERAL, 400);
    UUID entry = UUID.randomUUID();
    refused(
        rule,
        TREASURER,
        head(entry, reason, asked.toString(), TREASURER.label()),
        posting(entry, 1, account(STRIKE), pence),
        posting(entry, 2, account(GENERAL), -pence));
  }

  /** Whoever may approve and keep books alike, and books otherwise than was asked. */
  @ParameterizedTest
  @CsvSource({
    "401, strike-fund, general-fund",
    "399, strike-fund, general-fund",
    "400, general-fund, strike-fund",
    "400, strike-fund, hardship-fund"
  })
  void what_was_approved_is_booked_exactly(long pence, String from, String to) throws SQLException {
    at.approved(STRIKE, GENERAL, 1);
    at.approved(STRIKE, HARDSHIP, 1);
    UUID asked = at.ask(STRIKE, GENERAL, 400);
    UUID entry = UUID.randomUUID();
    refused(
        "fund_transfer_booked",
        BOTH,
        approval(asked, BOTH.label()),
        head(entry, "TRANSFER", asked.toString(), BOTH.label()),
        posting(entry, 1, account(id(from)), pence),
        posting(entry, 2, account(id(to)), -pence));
  }

  @Test
  void what_was_approved_is_booked_once() throws SQLException {
    UUID made = at.approved(STRIKE, GENERAL, 1);
    UUID entry = UUID.randomUUID();
    refused(
        "ledger_entry_source_once",
        TREASURER,
        head(entry, "TRANSFER", made.toString(), TREASURER.label()));
  }

  @Test
  void funds_are_kept_apart_for_every_other_account() throws SQLException {
    UUID entry = UUID.randomUUID();
    refused(
        "ledger_entry_one_fund",
        TREASURER,
        head(entry, "ALLOCATION", "1", TREASURER.label()),
        posting(entry, 1, given(STRIKE), 1),
        posting(entry, 2, given(GENERAL), -1));
  }

  @Test
  void an_account_of_transfers_takes_no_money_of_the_bank() throws SQLException {
    at.approved(STRIKE, GENERAL, 1);
    UUID entry = UUID.randomUUID();
    refused(
        "ledger_entry_of_transfer",
        TREASURER,
        head(entry, "EXPENSE", "1", TREASURER.label()),
        posting(entry, 1, account(STRIKE), 1),
        posting(entry, 2, BANK, -1));
  }

  @Test
  void an_approver_who_books_for_himself_is_refused() throws SQLException {
    at.approved(STRIKE, GENERAL, 1);
    UUID asked = at.ask(STRIKE, GENERAL, 2);
    UUID entry = UUID.randomUUID();
    refused(
        "row-level security",
        APPROVER,
        approval(asked, APPROVER.label()),
        head(entry, "TRANSFER", asked.toString(), APPROVER.label()));
  }

  @Test
  void a_decision_stays_and_so_does_what_was_asked() throws SQLException {
    UUID made = at.approved(STRIKE, GENERAL, 1);
    refused("fund_transfer_decided_once", APPROVER, approval(made, APPROVER.label()));
    refused(
        "fund_transfer_decided_once",
        TREASURER,
        "update fundraising.fund_transfer set withdrawn_by = '%s', withdrawn_at = now()"
            .formatted(TREASURER.label()));
    UUID asked = at.ask(STRIKE, GENERAL, 1);
    String change = "update fundraising.fund_transfer set amount_pence = 999 where id = '";
    refused("permission denied", TREASURER, change + asked + "'");
    refused("permission denied", TREASURER, "delete from fundraising.fund_transfer");
  }

  @ParameterizedTest
  @CsvSource({"700, true", "701, false"})
  void what_members_are_owed_is_not_given_away(long pence, boolean taken) throws SQLException {
    UUID asked = at.ask(STRIKE, HARDSHIP, pence);
    at.post(EntryReason.ENTITLEMENT, id("pay"), id("owed"), 300);
    if (taken) {
      at.approve(asked);
    } else {
      refuses("transfer.too-much", APPROVER, each -> each.desk().approve(asked, APPROVER));
    }
  }

  @Test
  void transfers_are_seen_by_who_reads_the_books_alone() throws SQLException {
    at.ask(STRIKE, GENERAL, 1);
    for (Caller caller : new Caller[] {TREASURER, APPROVER, AUDITOR, JOB}) {
      assertThat(seen(caller)).as(caller.label()).isEqualTo(1);
    }
    assertThat(seen(STRANGER)).isZero();
    assertThat(seen(Caller.visitor())).isZero();
  }

  private static long seen(Caller caller) throws SQLException {
    try (var connection = at.database.direct(caller);
        var count =
            connection
                .createStatement()
                .executeQuery("select count(*) from fundraising.fund_transfer")) {
      count.next();
      return count.getLong(1);
    }
  }
}
