package org.branchwork.fundraising.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.branchwork.fundraising.ledger.LedgerFixture.BANK;
import static org.branchwork.fundraising.ledger.LedgerFixture.HARDSHIP;
import static org.branchwork.fundraising.ledger.LedgerFixture.JOB;
import static org.branchwork.fundraising.ledger.LedgerFixture.STRANGER;
import static org.branchwork.fundraising.ledger.LedgerFixture.STRIKE;
import static org.branchwork.fundraising.ledger.LedgerFixture.STRIKE_PAY;
import static org.branchwork.fundraising.ledger.LedgerFixture.SUSPENSE;
import static org.branchwork.fundraising.ledger.LedgerFixture.TREASURER;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.branchwork.fundraising.api.ledger.BalanceProof;
import org.branchwork.fundraising.api.ledger.Discrepancy;
import org.branchwork.fundraising.api.ledger.EntryReason;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rows changed by hand, by the superuser, past every right and trigger: the proof names them. */
class LedgerProofIT extends LedgerStory {
  @BeforeEach
  void three_sealed_entries_and_one_that_waits() throws SQLException {
    ledger.post(EntryReason.RECEIPT, BANK, 1000, SUSPENSE, -1000);
    ledger.post(EntryReason.ALLOCATION, SUSPENSE, 700, STRIKE, -700);
    ledger.post(EntryReason.STRIKE_PAY, STRIKE_PAY, 70, BANK, -70);
    assertThat(seal(2)).isEqualTo(2);
    assertThat(seal(9)).isEqualTo(1);
    assertThat(seal(9)).isZero();
    ledger.post(EntryReason.DONATION, BANK, 5, HARDSHIP, -5);
  }

  @Test
  void books_that_nobody_touched_hold() {
    assertThat(prove()).isEqualTo("holds");
    assertThat(ledger.balances()).isEqualTo(new BalanceProof(935, 0, 635, 300));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '~',
      value = {
        "update @posting set pence = 701 where pence = 700; ENTRY_UNBALANCED 2",
        "update @posting set pence = 2 * pence where entry_id = @2; POSTING_ALTERED 2 1",
        "update @posting set account_id = (select id from @account where kind = 'CASH') where"
            + " entry_id = @3 and line = 2; POSTING_ALTERED 3 2",
        "update @entry set text = 'another' where number = 2; POSTING_ALTERED 2 1",
        "update @entry set occurred_on = occurred_on + 1 where number = 3; POSTING_ALTERED 3 1",
        "update @entry set entered_by = 'somebody' where number = 1; POSTING_ALTERED 1 1",
        "update @seal set hash = sha256('') where entry_id = @2 and line = 2; POSTING_ALTERED 2 2",
        "update @seal set sequence = 9 where entry_id = @3 and line = 2; POSTING_ALTERED 3 2",
        "delete from @entry where number = 2; ENTRY_MISSING 2",
        "delete from @entry where number = 4; ENTRY_MISSING 4",
        "delete from @posting where entry_id = @2; ENTRY_UNBALANCED 2",
        "delete from @posting where entry_id = @4; ENTRY_UNBALANCED 4",
        "delete from @seal where entry_id = @1; POSTING_UNSEALED 1 1",
        "insert into @posting select entry_id, line + 2, account_id, fund_id, pence from @posting"
            + " where entry_id = @2; POSTING_UNSEALED 2 3",
        "insert into @posting select entry_id, line + 2, account_id, fund_id, pence from @posting"
            + " where entry_id = @4; BALANCE",
        "insert into @entry (number, public_id, period_id, occurred_on, reason, text, entered_by,"
            + " entered_at, written_in) select 5, gen_random_uuid(), period_id, occurred_on,"
            + " reason, text, entered_by, entered_at, written_in from @entry where number = 2;"
            + " ENTRY_REPEATED 5",
        "update @balance set pence = pence + 1 where pence = 935; BALANCE",
        "update @balance set postings = 1 where postings = 3; BALANCE",
        "delete from @balance where pence = 70; BALANCE",
        "update @fund_balance set pence = pence + 1 where pence = -5; FUND_BALANCE"
      })
  void what_was_changed_by_hand_is_named(String change, String finding) throws SQLException {
    try (Connection superuser = ledger.database.as("postgres");
        Statement run = superuser.createStatement()) {
      run.execute("set session_replication_role = replica");
      run.execute(
          change
              .replaceAll("@(\\d)", "(select id from fundraising.ledger_entry where number = $1)")
              .replaceAll("@(\\w+)", "fundraising.ledger_$1"));
    }
    assertThat(prove()).isEqualTo(finding);
  }

  @Test
  void an_entry_removed_and_those_after_it_renumbered_breaks_a_chain() throws SQLException {
    try (Connection superuser = ledger.database.as("postgres");
        Statement run = superuser.createStatement()) {
      run.execute("set session_replication_role = replica");
      for (String table : new String[] {"seal", "posting"}) {
        run.execute(
            "delete from fundraising.ledger_%s where entry_id = (select id".formatted(table)
                + " from fundraising.ledger_entry where number = 2)");
      }
      run.execute("delete from fundraising.ledger_entry where number = 2");
      run.execute("update fundraising.ledger_entry set number = number - 1 where number > 2");
      run.execute("update fundraising.ledger_turn set last = last - 1");
    }
    assertThat(prove()).isEqualTo("POSTING_ALTERED 2 1");
  }

  @Test
  void a_chain_begins_anew_for_each_account_and_each_link_holds_the_one_before()
      throws SQLException {
    assertThat(
            ledger.one(
                "select string_agg(a.kind || s.sequence, ' ' order by a.kind, s.sequence)"
                    + " from fundraising.ledger_seal s"
                    + " join fundraising.ledger_account a on a.id = s.account_id"))
        .isEqualTo("BANK1 BANK2 FUND1 STRIKE_PAY1 SUSPENSE1 SUSPENSE2");
    assertThat(
            ledger.one(
                "select count(*) from fundraising.ledger_seal s join fundraising.ledger_seal n"
                    + " on n.account_id = s.account_id and n.sequence = s.sequence + 1"
                    + " and n.previous_hash = s.hash"))
        .isEqualTo("2");
  }

  @Test
  void a_proof_is_for_those_who_read_the_books_and_sealing_for_a_job() {
    assertThatThrownBy(() -> ledger.direct(STRANGER, "select * from fundraising.prove_ledger()"))
        .hasMessageContaining("the books are not shown");
    assertThatThrownBy(() -> ledger.direct(TREASURER, "select fundraising.seal_ledger(1)"))
        .hasMessageContaining("sealed by a job");
  }

  private static int seal(int most) {
    return ledger.ask(JOB, books -> books.desk().seal(most, JOB));
  }

  private static String prove() {
    return ledger.prove().map(LedgerProofIT::words).orElse("holds");
  }

  private static String words(Discrepancy found) {
    String words = found.finding().name();
    words += found.entryNumber() == null ? "" : " " + found.entryNumber();
    return words + (found.line() == null ? "" : " " + found.line());
  }
}
