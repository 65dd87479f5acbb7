package org.branchwork.fundraising.reconciling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.branchwork.fundraising.reconciling.ReconcileFixture.HARDSHIP;
import static org.branchwork.fundraising.reconciling.ReconcileFixture.JOB;
import static org.branchwork.fundraising.reconciling.ReconcileFixture.PLEDGE;
import static org.branchwork.fundraising.reconciling.ReconcileFixture.STRIKE;
import static org.branchwork.fundraising.reconciling.ReconcileFixture.TREASURER;
import static org.branchwork.fundraising.reconciling.ReconcileFixture.donation;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The rules of matching against direct statements of the application's own role, with no code in
 * between: Σ allocations ≤ |line|, and suspense + matched = bank credits.
 */
class MatchInvariantIT extends ReconcileStory {

  private final UUID act = UUID.randomUUID();
  private final UUID entry = UUID.randomUUID();

  @Test
  void a_whole_match_by_direct_statements_is_taken() throws SQLException {
    UUID line = at.booked(1_000, "GIFT");
    open(STRIKE);
    at.direct(JOB, match(line, 1, 1_000, 1_000, "FUND"));
    assertThat(at.proof().fundsPence()).isEqualTo(1_000);
  }

  @ParameterizedTest
  @CsvSource({
    "1, 1001, 1001, FUND, booked_line_placed",
    "1, 1000, 999, FUND, match_entry_holds",
    "1, 999, 1000, FUND, match_entry_holds",
    "2, 1000, 1000, FUND, match_decision_in_turn",
    "0, 1000, 1000, FUND, match_decision_number_check"
  })
  void what_is_placed_is_at_most_the_line_and_is_what_leaves_suspense(
      int number, long allocated, long posted, String kind, String rule) throws SQLException {
    UUID line = at.booked(1_000, "GIFT");
    at.booked(5_000, "OTHER MONEY IN SUSPENSE");
    open(STRIKE);
    refused(rule, match(line, number, allocated, posted, kind));
  }

  @Test
  void several_allocations_together_are_at_most_the_line() throws SQLException {
    UUID line = at.booked(1_000, "GIFT");
    at.booked(5_000, "OTHER MONEY IN SUSPENSE");
    at.place(line, 0, donation(STRIKE, 600));
    refused("booked_line_placed", match(line, 2, 401, 401, "FUND"));
    at.direct(JOB, match(line, 2, 400, 400, "FUND"));
  }

  @Test
  void money_does_not_leave_suspense_without_an_allocation() throws SQLException {
    at.booked(1_000, "GIFT");
    open(STRIKE);
    refused("match_entry_holds", posting(entry, 1_000, "SUSPENSE", "FUND"));
    refused("match_entry_holds", posting(entry, 1_000, "BANK", "FUND"));
    refused("match_entry_holds", posting(entry, 1_000, "BANK", "SUSPENSE"));
  }

  @Test
  void what_was_there_when_the_books_began_is_no_line() throws SQLException {
    at.booked(1_000, "GIFT");
    open(STRIKE);
    String[] opening = posting(entry, 5_000, "BANK", "FUND");
    opening[0] = opening[0].replace("'ALLOCATION'", "'OPENING_BALANCE'");
    at.direct(JOB, opening);
    assertThat(at.proof().bankPence()).isEqualTo(6_001);
  }

  @Test
  void a_line_is_booked_once_and_by_an_entry_of_its_amount() throws SQLException {
    UUID booked = at.booked(1_000, "GIFT");
    UUID line = at.line(500, "NEXT");
    refused("match_entry_holds", book(line, "(select entry from fundraising.booked_line)"));
    refused("booked_line_pkey", book(booked, "(select entry from fundraising.booked_line)"));
    at.book();
  }

  @Test
  void an_entry_of_a_match_is_not_reversed_without_undoing_the_match() throws SQLException {
    UUID line = at.booked(1_000, "GIFT");
    at.place(line, 0, donation(STRIKE, 1_000));
    String entered = at.one("select entry from fundraising.allocation");
    String[] reversal = posting(entry, -1_000, "SUSPENSE", "FUND");
    reversal[0] =
        reversal[0]
            .replace("'ALLOCATION'", "'REVERSAL'")
            .replace(
                "null as reverses",
                "(select id from fundraising.ledger_entry where public_id = '" + entered + "')");
    refused("match_entry_holds", reversal);
  }

  @Test
  void an_allocation_is_undone_once_by_a_decision_and_a_reversal() throws SQLException {
    UUID line = at.booked(1_000, "GIFT");
    UUID match = at.place(line, 0, donation(STRIKE, 1_000));
    refused(
        "allocation_undone_by_reversal",
        "update fundraising.allocation set undone_at = now(), undone_in = decision,"
            + " reversal = entry");
    at.undo(match);
    refused("allocation_undone_once", "update fundraising.allocation set undone_at = now()");
    refused(
        "allocation_undone_once",
        "update fundraising.allocation set undone_at = null, undone_in = null, reversal = null");
  }

  @Test
  void a_pledge_is_paid_into_its_own_fund() throws SQLException {
    UUID line = at.booked(1_000, "GIFT");
    open(HARDSHIP);
    String[] match = match(line, 1, 1_000, 1_000, "FUND");
    match[match.length - 1] =
        match[match.length - 1].replace(
            "'DONATION', null", "'PLEDGE', '" + ReconcileFixture.id(PLEDGE.shown()) + "'");
    match[match.length - 1] = match[match.length - 1].replace("" + STRIKE, "" + HARDSHIP);
    refused("allocation_fund_of_pledge", hardship(match));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "update fundraising.allocation set amount_pence = 1",
        "update fundraising.allocation set line = line",
        "delete from fundraising.allocation",
        "update fundraising.match_decision set card = null",
        "delete from fundraising.match_decision",
        "update fundraising.booked_line set placed_pence = 0",
        "delete from fundraising.booked_line",
        "insert into fundraising.booked_line (line, entry, placed_pence) values (null, null, 0)",
        "update fundraising.match_total set open_lines = 0",
        "update fundraising.match_setting set automatic = true",
        "update fundraising.statement_account set bank_account = null",
        "truncate fundraising.allocation",
        "select fundraising.match_entry_holds(null)"
      })
  void the_application_has_no_right_to(String statement) throws SQLException {
    at.place(at.booked(1_000, "GIFT"), 0, donation(STRIKE, 1_000));
    assertThatThrownBy(() -> at.direct(JOB, statement)).hasMessageContaining("permission denied");
  }

  @Test
  void nobody_decides_in_anothers_name() throws SQLException {
    UUID line = at.booked(1_000, "GIFT");
    assertThatThrownBy(() -> at.direct(TREASURER, decision(line, 1)))
        .hasMessageContaining("row-level security");
  }

  /** Somebody with more rights than the application changes rows: the proof names the line. */
  @Test
  void what_was_changed_by_hand_is_found_with_its_line() throws SQLException {
    UUID line = at.booked(1_000, "GIFT");
    at.database.asSuperuser(
        "update fundraising.booked_line set placed_pence = 1 where line = '" + line + "'");
    assertThat(at.prove()).hasValueSatisfying(fault -> assertThat(fault.line()).isEqualTo(line));
    at.database.asSuperuser(
        "update fundraising.booked_line set placed_pence = 0 where line = '" + line + "'");
  }

  private static void refused(String rule, String... statements) throws SQLException {
    String before = state();
    assertThatThrownBy(() -> at.direct(JOB, statements)).hasMessageContaining(rule);
    assertThat(state()).isEqualTo(before);
  }

  /** Has the fund's own account opened, as it is with its first money. */
  private static void open(UUID fund) throws SQLException {
    at.undo(at.place(at.booked(1, "A PENNY"), 0, donation(fund, 1)));
  }

  private String[] match(UUID line, int number, long allocated, long posted, String kind) {
    String allocation =
        "insert into fundraising.allocation (id, line, decision, use, pledge, fund, amount_pence,"
            + " entry) select '%s', line, id, 'DONATION', null, '%s', %d, '%s'"
                .formatted(UUID.randomUUID(), STRIKE, allocated, entry)
            + " from fundraising.match_decision where act = '%s'".formatted(act);
    return Stream.concat(
            Arrays.stream(posting(entry, posted, "SUSPENSE", kind)),
            Stream.of(decision(line, number), allocation))
        .toArray(String[]::new);
  }

  private String decision(UUID line, int number) {
    return "insert into fundraising.match_decision (act, line, number, kind, decided_by,"
        + " decided_at) values ('%s', '%s', %d, 'PLACED', 'reconcile-test', now())"
            .formatted(act, line, number);
  }

  private static String book(UUID line, String entry) {
    return "insert into fundraising.booked_line (line, entry) values ('%s', %s)"
        .formatted(line, entry);
  }

  private static String[] hardship(String[] statements) {
    return Arrays.stream(statements)
        .map(s -> s.replace("strike-fund", "hardship-fund"))
        .toArray(String[]::new);
  }

  /** An entry that moves money from one kind of account to another. */
  private static String[] posting(UUID entry, long pence, String from, String to) {
    return new String[] {
      "insert into fundraising.ledger_entry (public_id, period_id, occurred_on, reason, text,"
          + " entered_by, entered_at, reverses) select '%s', p.id, '2026-11-02', 'ALLOCATION',"
              .formatted(entry)
          + " 'slip', 'reconcile-test', now(), null as reverses from fundraising.ledger_period p",
      posting(entry, 1, from, pence),
      posting(entry, 2, to, -pence)
    };
  }

  private static String posting(UUID entry, int line, String kind, long pence) {
    return "insert into fundraising.ledger_posting (entry_id, line, account_id, fund_id, pence)"
        + " select e.id, %d, a.id, a.fund_id, %d from fundraising.ledger_entry e,"
            .formatted(line, pence)
        + " fundraising.ledger_account a left join fundraising.fund f on f.id = a.fund_id"
        + " where e.public_id = '%s' and a.kind = '%s'".formatted(entry, kind)
        + " and coalesce(f.slug, 'strike-fund') = 'strike-fund'";
  }
}
