package org.branchwork.fundraising.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.branchwork.fundraising.ledger.LedgerFixture.BANK;
import static org.branchwork.fundraising.ledger.LedgerFixture.DAY;
import static org.branchwork.fundraising.ledger.LedgerFixture.ENTITLEMENT;
import static org.branchwork.fundraising.ledger.LedgerFixture.HARDSHIP;
import static org.branchwork.fundraising.ledger.LedgerFixture.JOB;
import static org.branchwork.fundraising.ledger.LedgerFixture.PARTY;
import static org.branchwork.fundraising.ledger.LedgerFixture.POLITICAL;
import static org.branchwork.fundraising.ledger.LedgerFixture.STRIKE;
import static org.branchwork.fundraising.ledger.LedgerFixture.STRIKE_FUND;
import static org.branchwork.fundraising.ledger.LedgerFixture.STRIKE_PAY;
import static org.branchwork.fundraising.ledger.LedgerFixture.SUSPENSE;
import static org.branchwork.fundraising.ledger.LedgerFixture.UNEXPLAINED;
import static org.branchwork.fundraising.ledger.LedgerFixture.posting;
import static org.branchwork.fundraising.ledger.LedgerFixture.sql;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.branchwork.fundraising.api.ledger.EntryReason;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The rules of an entry held by the database alone: statements of the application's own role, with
 * no code in between, try to break each.
 */
class LedgerInvariantIT extends LedgerStory {
  private final UUID id = UUID.randomUUID();

  @AfterEach
  void the_books_hold_whatever_was_tried() {
    assertThat(ledger.prove()).isEmpty();
    assertThat(ledger.balances().holds()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"100, -100, true", "100, -99, false", "100, 100, false", "-1, 2, false"})
  void the_postings_of_an_entry_add_up_to_nothing(long one, long other, boolean taken) {
    takes(taken, "ledger_entry_sums_to_nothing", sql(id, DAY, BANK, one, STRIKE, other));
  }

  @Test
  void an_entry_has_at_least_two_postings() {
    takes(false, "ledger_entry_two_postings", sql(id, DAY));
    takes(false, "ledger_entry_two_postings", sql(id, DAY, BANK, 1));
    takes(true, "", sql(id, DAY, BANK, 1, STRIKE, -1));
  }

  @ParameterizedTest
  @CsvSource({
    "0, false",
    "1, true",
    "1000000000000, true",
    "1000000000001, false",
    "-1000000000001, false"
  })
  void no_posting_is_nothing_or_beyond_counting(long pence, boolean taken) {
    takes(taken, "ledger_posting_amount", sql(id, DAY, BANK, pence, STRIKE, -pence));
  }

  @Test
  void nothing_is_added_to_an_entry_afterwards() throws SQLException {
    ledger.direct(JOB, sql(id, DAY, BANK, 500, STRIKE, -500));
    takes(
        false,
        "ledger_posting_with_its_entry",
        posting(id, 3, BANK, 5),
        posting(id, 4, STRIKE, -5));
  }

  @Test
  void rules_that_were_looked_at_early_are_looked_at_again() {
    List<String> statements = new ArrayList<>(List.of(sql(id, DAY, BANK, 500, STRIKE, -500)));
    statements.add("set constraints all immediate");
    statements.add(posting(id, 3, BANK, 5));
    takes(false, "ledger_entry_sums_to_nothing", statements.toArray(String[]::new));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "update fundraising.ledger_entry set text = 'other'",
        "delete from fundraising.ledger_entry",
        "update fundraising.ledger_posting set pence = 2 * pence",
        "delete from fundraising.ledger_posting",
        "update fundraising.ledger_account set kind = 'BANK'",
        "delete from fundraising.ledger_account",
        "update fundraising.ledger_fund set kind = 'POLITICAL'",
        "delete from fundraising.ledger_fund",
        "update fundraising.ledger_seal set sequence = 9",
        "delete from fundraising.ledger_seal"
      })
  void nothing_in_the_ledger_is_changed_or_removed(String statement) {
    ledger.post(EntryReason.DONATION, BANK, 500, STRIKE, -500);
    takes(false, "permission denied", statement);
    assertThatThrownBy(
            () -> {
              try (Connection owner = ledger.database.as("branchwork_owner");
                  Statement run = owner.createStatement()) {
                run.execute(statement);
              }
            })
        .hasMessageContaining("ledger_append_only");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "truncate fundraising.ledger_posting",
        "update fundraising.ledger_balance set pence = 0",
        "insert into fundraising.ledger_fund_balance values (1, 0)",
        "update fundraising.ledger_turn set last = 0",
        "delete from fundraising.ledger_unsealed",
        "insert into fundraising.ledger_seal values (1, 1, 1, 1, 1, '', '', now())",
        "update fundraising.ledger_period set closed = false",
        "delete from fundraising.ledger_period_change",
        "alter table fundraising.ledger_posting disable trigger all",
        "set session_replication_role = replica",
        "select fundraising.ledger_take_turn(1)"
      })
  void what_the_ledger_keeps_for_itself_is_written_by_nobody(String statement) {
    takes(false, "(permission denied|must be owner)", statement);
  }

  @Test
  void an_entry_of_an_id_is_entered_once_and_never_passed_over() throws SQLException {
    ledger.direct(JOB, sql(id, DAY, BANK, 500, STRIKE, -500));
    takes(false, "ledger_entry_once", sql(id, DAY, BANK, 500, STRIKE, -500));
    String again = sql(id, DAY)[0] + " on conflict do nothing";
    takes(false, "ledger_entry_not_skipped", again);
  }

  @ParameterizedTest
  @CsvSource({"1, true", "1000, true", "1001, false"})
  void a_fund_never_falls_below_nothing(long pence, boolean taken) {
    ledger.post(EntryReason.DONATION, BANK, 1000, STRIKE, -1000);
    ledger.post(EntryReason.DONATION, BANK, 5000, HARDSHIP, -5000);
    takes(taken, "ledger_fund_below_nothing", sql(id, DAY, BANK, -pence, STRIKE_PAY, pence));
  }

  @ParameterizedTest
  @CsvSource({"70, true", "71, false"})
  void an_entitlement_never_falls_below_nothing(long pence, boolean taken) {
    ledger.post(EntryReason.DONATION, BANK, 1000, STRIKE, -1000);
    ledger.post(EntryReason.ENTITLEMENT, STRIKE_PAY, 70, ENTITLEMENT, -70);
    takes(
        taken, "ledger_entitlement_below_nothing", sql(id, DAY, BANK, -pence, ENTITLEMENT, pence));
  }

  @ParameterizedTest
  @CsvSource({"30, true", "31, false"})
  void no_more_is_explained_than_was_unexplained(long pence, boolean taken) {
    ledger.post(EntryReason.RECEIPT, BANK, 1000, SUSPENSE, -30, STRIKE, -970);
    takes(taken, "ledger_suspense_below_nothing", sql(id, DAY, SUSPENSE, pence, STRIKE, -pence));
  }

  @ParameterizedTest
  @CsvSource({"30, true", "31, false"})
  void no_more_payments_are_explained_than_there_were(long pence, boolean taken) {
    ledger.post(EntryReason.DONATION, BANK, 1000, STRIKE, -1000);
    ledger.post(EntryReason.REFUND, UNEXPLAINED, 30, BANK, -30);
    takes(
        taken,
        "ledger_suspense_below_nothing",
        sql(id, DAY, STRIKE_PAY, pence, UNEXPLAINED, -pence));
  }

  @Test
  void funds_are_kept_apart() {
    ledger.post(EntryReason.DONATION, BANK, 1000, STRIKE, -1000);
    ledger.post(EntryReason.RECEIPT, BANK, 1000, SUSPENSE, -1000);
    ledger.post(EntryReason.REFUND, BANK, -500, UNEXPLAINED, 500);
    takes(false, "ledger_entry_one_fund", sql(id, DAY, STRIKE, 10, HARDSHIP, -10));
    takes(false, "ledger_fund_by_reversal", sql(id, DAY, STRIKE, 10, SUSPENSE, -10));
    takes(false, "ledger_fund_by_reversal", sql(id, DAY, UNEXPLAINED, 10, HARDSHIP, -10));
    String[] elsewhere = sql(id, DAY, BANK, 10, STRIKE, -10);
    elsewhere[2] = elsewhere[2].replace("a.fund_id, -10", "null, -10");
    takes(false, "ledger_posting_of_its_fund", elsewhere);
  }

  @Test
  void no_other_fund_than_a_political_one_pays_for_a_political_object() {
    ledger.post(EntryReason.DONATION, BANK, 1000, STRIKE, -1000);
    takes(false, "ledger_account_political", party("INDUSTRIAL_ACTION", STRIKE_FUND));
    takes(false, "ledger_account_fund", party("null", STRIKE_FUND).replace("'null'", "null"));
    takes(false, "ledger_account_fund_id_fund_kind_fkey", party("POLITICAL", STRIKE_FUND));
    takes(false, "ledger_entry_one_fund", sql(id, DAY, STRIKE, -10, PARTY, 10));
    takes(false, "ledger_fund_below_nothing", sql(id, DAY, BANK, -10, PARTY, 10));
    ledger.post(EntryReason.DONATION, BANK, 10, POLITICAL, -10);
    takes(true, "", sql(id, DAY, BANK, -10, PARTY, 10));
  }

  private static String party(String kind, UUID fund) {
    return "insert into fundraising.ledger_account (public_id, kind, name, fund_id, fund_kind)"
        + " select gen_random_uuid(), 'POLITICAL', 'A party', id, '%s' from fundraising.fund"
            .formatted(kind)
        + " where public_id = '%s'".formatted(fund);
  }

  @ParameterizedTest
  @CsvSource({"2025-01-01, false", "2025-12-31, false", "2026-01-01, true", "2026-12-31, true"})
  void a_closed_period_takes_no_entry(LocalDate on, boolean taken) {
    takes(taken, "ledger_period_closed", sql(id, on, BANK, 10, STRIKE, -10));
  }

  @Test
  void an_entry_is_of_the_period_of_its_day() {
    String[] statements = sql(id, DAY, BANK, 10, STRIKE, -10);
    statements[0] = statements[0].replace("'" + DAY + "', 'DONATION'", "'2025-06-01', 'DONATION'");
    takes(false, "ledger_entry_in_its_period", statements);
  }

  @Test
  void a_text_holds_no_address_and_no_number_of_an_account() {
    for (String text : List.of("ann@example.org", "66374958")) {
      String[] statements = sql(id, DAY, BANK, 10, STRIKE, -10);
      statements[0] = statements[0].replace("'slip'", "'" + text + "'");
      takes(false, "ledger_entry_no_personal_data", statements);
    }
  }

  @Test
  void an_entry_is_reversed_once_and_exactly() throws SQLException {
    ledger.direct(JOB, sql(id, DAY, BANK, 500, STRIKE, -500));
    takes(false, "ledger_reversal_exact", reversal(id, UUID.randomUUID(), 499));
    UUID reversal = UUID.randomUUID();
    takes(true, "", reversal(id, reversal, 500));
    takes(false, "ledger_entry_reversed_once", reversal(id, UUID.randomUUID(), 500));
    takes(false, "ledger_reversal_exact", reversal(reversal, UUID.randomUUID(), -500));
  }

  private static String[] reversal(UUID reversed, UUID entry, long pence) {
    String[] statements = sql(entry, DAY, BANK, -pence, STRIKE, pence);
    statements[0] =
        statements[0]
            .replace("entered_at)", "entered_at, reverses)")
            .replace("DONATION", "REVERSAL")
            .replace(
                "now() from",
                "now(), (select id from fundraising.ledger_entry where public_id = '%s') from"
                    .formatted(reversed));
    return statements;
  }

  @Test
  void a_source_is_booked_once_for_a_purpose() throws SQLException {
    ledger.direct(JOB, sourced("receipt"));
    takes(false, "ledger_entry_source_once", sourced("receipt"));
    takes(true, "", sourced("match-2"));
  }

  private static String[] sourced(String purpose) {
    String[] statements = sql(UUID.randomUUID(), DAY, BANK, 500, STRIKE, -500);
    statements[0] =
        statements[0]
            .replace("entered_at)", "entered_at, source_kind, source_id, source_purpose)")
            .replace("now() from", "now(), 'BANK_LINE', '17', '%s' from".formatted(purpose));
    return statements;
  }

  /** Says the statements in one transaction; whether they are taken, or by which rule not. */
  private static void takes(boolean taken, String rule, String... statements) {
    ThrowingCallable said = () -> ledger.direct(JOB, statements);
    if (taken) {
      assertThatCode(said).doesNotThrowAnyException();
    } else {
      assertThatThrownBy(said).hasMessageMatching("(?s).*" + rule + ".*");
    }
  }
}
