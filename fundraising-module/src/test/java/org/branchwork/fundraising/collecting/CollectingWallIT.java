package org.branchwork.fundraising.collecting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.branchwork.fundraising.api.Caller;
import org.branchwork.fundraising.reconciling.ReconcileFixture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The rules of counting and paying in, held against direct statements too. */
class CollectingWallIT extends CollectingStory {
  private static final Map<String, Caller> CALLERS =
      Map.of(
          "treasurer", TREASURER,
          "second", SECOND,
          "approver", APPROVER,
          "auditor", AUDITOR,
          "job", ReconcileFixture.JOB);
  private static final String CONFIRM =
      "update fundraising.collection set confirmed_by = '%s', confirmed_pence = %d,"
          + " confirmed_at = now()";

  @ParameterizedTest
  @CsvSource({
    "treasurer, 500, collection_by_two",
    "second, 499, collection_same_sum",
    "second, 501, collection_same_sum"
  })
  void nobody_confirms_alone_or_another_sum(String who, long pence, String rule)
      throws SQLException {
    counted(STRIKE, 500);
    Caller caller = Objects.requireNonNull(CALLERS.get(who));
    fails(rule, caller, CONFIRM.formatted(caller.label(), pence));
    fails("collection_decided_once", caller, CONFIRM.formatted(APPROVER.label(), 500));
    at.direct(SECOND, CONFIRM.formatted(SECOND.label(), 500));
  }

  @Test
  void only_confirmed_cash_is_on_a_slip_and_only_who_keeps_the_books_puts_it_there()
      throws SQLException {
    UUID slip = paidIn("0001", confirmed(STRIKE, 700));
    UUID waiting = counted(STRIKE, 500);
    String put =
        "update fundraising.collection set paying_in = '%s' where id = '%s'"
            .formatted(slip, waiting);
    fails("collection_paid_in_counted", TREASURER, put);
    at.direct(SECOND, CONFIRM.formatted(SECOND.label(), 500) + " where id = '" + waiting + "'");
    fails("paying_in_open", APPROVER, put);
    match(slip, at.booked(700, "COUNTER CREDIT"), 0);
    fails("paying_in_open", TREASURER, put);
    fails("paying_in_open", TREASURER, "update fundraising.collection set paying_in = null");
  }

  @Test
  void a_slip_is_matched_by_a_decision_about_exactly_its_sum() throws SQLException {
    UUID slip = paidIn("0001", confirmed(STRIKE, 700));
    UUID other = paidIn("0002", confirmed(STRIKE, 800));
    match(slip, at.booked(700, "COUNTER CREDIT"), 0);
    String matched =
        "insert into fundraising.paying_in_match select '%s', act, line, '%s', now()"
                .formatted(other, TREASURER.label())
            + " from fundraising.match_decision";
    fails("paying_in_matched_once", TREASURER, matched);
    UUID line = at.booked(801, "COUNTER CREDIT");
    at.direct(
        TREASURER,
        "insert into fundraising.match_decision (act, line, number, kind, decided_by, decided_at)"
            + " values (gen_random_uuid(), '%s', 1, 'PLACED', '%s', now())"
                .formatted(line, TREASURER.label()));
    fails("paying_in_matched_whole", TREASURER, matched + " where line = '" + line + "'");
  }

  @Test
  void a_cheque_is_cleared_only_once_its_slip_is_matched() throws SQLException {
    UUID cheque = cheque(700, null);
    String clear =
        "update fundraising.cheque set cleared_by = '%s', cleared_at = now()"
            .formatted(TREASURER.label());
    fails("cheque_decided_once", TREASURER, clear);
    UUID slip = paidIn("0001", cheque);
    fails("cheque_decided_once", TREASURER, clear);
    match(slip, at.booked(700, "COUNTER CREDIT"), 0);
    fails(
        "cheque_decided_once",
        TREASURER,
        "update fundraising.cheque set returned_by = '%s', returned_at = now(), reason = 'x'"
            .formatted(TREASURER.label()));
    at.direct(TREASURER, clear);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "delete from fundraising.collection",
        "delete from fundraising.cheque",
        "delete from fundraising.paying_in",
        "update fundraising.paying_in_match set matched_at = now()",
        "update fundraising.collection set amount_pence = 1",
        "update fundraising.collection set counted_by = 'x'",
        "update fundraising.cheque set amount_pence = 1",
        "update fundraising.paying_in set slip = '2'"
      })
  void what_was_noted_stays_as_it_was(String statement) {
    assertThatThrownBy(() -> at.direct(TREASURER, statement))
        .hasMessageContaining("permission denied");
  }

  @ParameterizedTest
  @CsvSource({"treasurer, true", "approver, true", "auditor, false", "job, false"})
  void counting_is_for_people_who_keep_or_approve_the_books(String who, boolean may)
      throws SQLException {
    Caller caller = Objects.requireNonNull(CALLERS.get(who));
    String note =
        "insert into fundraising.collection (id, fund, place, collected_on, amount_pence,"
            + " counted_by, counted_at) values (gen_random_uuid(), '%s', 'Gate', '2026-11-02', 5,"
                .formatted(STRIKE)
            + " '%s', now())".formatted(caller.label());
    if (may) {
      at.direct(caller, note);
    } else {
      fails("row-level security", caller, note);
    }
    assertThat(at.one("select count(*) from fundraising.collection")).isEqualTo(may ? "1" : "0");
  }

  private static void fails(String rule, Caller caller, String statement) {
    assertThatThrownBy(() -> at.direct(caller, statement)).hasMessageContaining(rule);
  }
}
