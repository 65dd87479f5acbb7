package org.branchwork.fundraising.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.branchwork.fundraising.ledger.LedgerFixture.APPROVER;
import static org.branchwork.fundraising.ledger.LedgerFixture.BANK;
import static org.branchwork.fundraising.ledger.LedgerFixture.CLOSED;
import static org.branchwork.fundraising.ledger.LedgerFixture.DAY;
import static org.branchwork.fundraising.ledger.LedgerFixture.JOB;
import static org.branchwork.fundraising.ledger.LedgerFixture.OPEN;
import static org.branchwork.fundraising.ledger.LedgerFixture.STRIKE;
import static org.branchwork.fundraising.ledger.LedgerFixture.TREASURER;
import static org.branchwork.fundraising.ledger.LedgerFixture.sql;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.branchwork.fundraising.api.Caller;
import org.branchwork.fundraising.api.Caller.Permission;
import org.branchwork.fundraising.api.ledger.PeriodView;
import org.branchwork.fundraising.ledger.LedgerFixture.Books;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Periods of the books: a closed one is opened again by two people alone. */
class PeriodDeskIT extends LedgerStory {
  private static final Caller BOTH =
      Caller.staff(new UUID(0, 9), Set.of(Permission.RECONCILE, Permission.APPROVE));
  private static final String PREPARE =
      "insert into fundraising.ledger_period_change"
          + " (public_id, period_id, kind, reason, prepared_by, prepared_at)"
          + " select '%s', id, 'REOPENED', 'a late invoice', '%s', now()"
          + " from fundraising.ledger_period where starts_on = '2025-01-01'";
  private static final String APPROVE =
      "update fundraising.ledger_period_change set approved_by = '%s', approved_at = now()"
          + " where kind = 'REOPENED'";
  private final UUID id = UUID.randomUUID();

  @Test
  void a_reopening_is_prepared_by_one_and_approved_by_another() throws SQLException {
    prepare(BOTH);
    assertThat(closed2025()).isEqualTo(new PeriodView(CLOSED, end(), true, Optional.of(id)));
    refuses("period.own", BOTH, books -> books.periods().approveReopening(id, BOTH));
    ledger.act(APPROVER, books -> books.periods().approveReopening(id, APPROVER));
    assertThat(closed2025()).isEqualTo(new PeriodView(CLOSED, end(), false, Optional.empty()));
    refuses("period.approved", APPROVER, books -> books.periods().approveReopening(id, APPROVER));
    assertThat(
            ledger.one(
                "select string_agg(concat_ws(' ', kind, reason, prepared_by, approved_by), '; '"
                    + " order by c.id) from fundraising.ledger_period_change c"))
        .isEqualTo(
            "CLOSED the year is over ledger-test; REOPENED a late invoice %s %s"
                .formatted(BOTH.label(), APPROVER.label()));
  }

  @Test
  void a_period_opened_again_takes_entries_until_it_is_closed_again() throws SQLException {
    prepare(TREASURER);
    assertThatThrownBy(() -> ledger.direct(JOB, sql(id, CLOSED, BANK, 1, STRIKE, -1)))
        .hasMessageContaining("ledger_period_closed");
    ledger.act(APPROVER, books -> books.periods().approveReopening(id, APPROVER));
    ledger.direct(JOB, sql(UUID.randomUUID(), CLOSED, BANK, 1, STRIKE, -1));
    ledger.act(TREASURER, books -> books.periods().close(CLOSED, "done", TREASURER));
    assertThatThrownBy(() -> ledger.direct(JOB, sql(id, CLOSED, BANK, 1, STRIKE, -1)))
        .hasMessageContaining("ledger_period_closed");
  }

  @Test
  void statements_alone_open_no_period_again() throws SQLException {
    String own = BOTH.label();
    said("ledger_reopening_by_two|row-level security", BOTH, PREPARE.formatted(id, JOB.label()));
    said(
        "permission denied",
        BOTH,
        PREPARE
            .replace("prepared_at)", "prepared_at, approved_by, approved_at)")
            .replace("now()", "now(), 'x', now()")
            .formatted(id, own));
    ledger.direct(BOTH, PREPARE.formatted(id, own));
    said("ledger_reopening_by_two", BOTH, APPROVE.formatted(own));
    said("row-level security", BOTH, APPROVE.formatted("somebody-else"));
    ledger.direct(JOB, APPROVE.formatted(JOB.label()));
    ledger.direct(TREASURER, APPROVE.formatted(TREASURER.label()));
    assertThat(closed2025().closed()).isTrue();
    ledger.direct(APPROVER, APPROVE.formatted(APPROVER.label()));
    assertThat(closed2025().closed()).isFalse();
    said("ledger_reopening_approved_once", APPROVER, APPROVE.formatted(APPROVER.label()));
  }

  @Test
  void a_job_approves_nothing() {
    prepare(TREASURER);
    refuses("not-allowed", JOB, books -> books.periods().approveReopening(id, JOB));
    refuses("not-allowed", TREASURER, books -> books.periods().approveReopening(id, TREASURER));
  }

  @ParameterizedTest
  @CsvSource({
    "2026-12-31, 2027-12-31, period.overlaps",
    "2026-01-01, 2026-06-30, period.overlaps",
    "2027-01-02, 2027-01-01, period.days",
    "2024-01-01, 2025-01-01, period.overlaps"
  })
  void no_day_is_of_two_periods(LocalDate from, LocalDate to, String key) {
    refuses(key, TREASURER, books -> books.periods().open(from, to, TREASURER));
  }

  @ParameterizedTest
  @ValueSource(strings = {"2027-01-01", "2024-12-31"})
  void a_period_may_be_a_day_and_opened_again_it_is_the_same(LocalDate day) {
    ledger.act(TREASURER, books -> books.periods().open(day, day, TREASURER));
    ledger.act(TREASURER, books -> books.periods().open(day, day, TREASURER));
    assertThat(ledger.periods()).hasSize(3);
  }

  @Test
  void what_is_asked_of_a_period_fits_its_state() {
    refuses("period.closed", TREASURER, books -> books.periods().close(CLOSED, "x", TREASURER));
    refuses("period.unknown", TREASURER, books -> books.periods().close(DAY, "x", TREASURER));
    refuses("period.reason", TREASURER, books -> books.periods().close(OPEN, " ", TREASURER));
    refuses(
        "period.open",
        TREASURER,
        books -> books.periods().prepareReopening(id, OPEN, "x", TREASURER));
    prepare(TREASURER);
    refuses(
        "period.prepared",
        TREASURER,
        books -> books.periods().prepareReopening(UUID.randomUUID(), CLOSED, "x", TREASURER));
    refuses(
        "period.unknown",
        APPROVER,
        books -> books.periods().approveReopening(UUID.randomUUID(), APPROVER));
  }

  private void prepare(Caller caller) {
    ledger.act(
        caller, books -> books.periods().prepareReopening(id, CLOSED, "a late invoice", caller));
  }

  private static LocalDate end() {
    return LocalDate.parse("2025-12-31");
  }

  private static PeriodView closed2025() {
    return ledger.periods().get(0);
  }

  private static void said(String rule, Caller caller, String statement) {
    assertThatThrownBy(() -> ledger.direct(caller, statement))
        .hasMessageMatching("(?s).*(" + rule + ").*");
  }

  private static void refuses(String key, Caller caller, Consumer<Books> work) {
    assertThatThrownBy(() -> ledger.act(caller, work)).hasMessage(key);
  }
}
