package org.branchwork.fundraising.reconciling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.branchwork.fundraising.reconciling.ReconcileFixture.APPROVER;
import static org.branchwork.fundraising.reconciling.ReconcileFixture.AUDITOR;
import static org.branchwork.fundraising.reconciling.ReconcileFixture.JOB;
import static org.branchwork.fundraising.reconciling.ReconcileFixture.PLEDGE;
import static org.branchwork.fundraising.reconciling.ReconcileFixture.STRANGER;
import static org.branchwork.fundraising.reconciling.ReconcileFixture.STRIKE;
import static org.branchwork.fundraising.reconciling.ReconcileFixture.TREASURER;
import static org.branchwork.fundraising.reconciling.ReconcileFixture.donation;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import org.branchwork.fundraising.api.Caller;
import org.branchwork.fundraising.api.matching.PrepareRefund;
import org.branchwork.fundraising.api.matching.Share;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which rows of matching each caller reaches on plain JDBC, as the portal's own database role. */
class MatchWallIT {
  private static ReconcileFixture at;

  @BeforeAll
  static void start() throws SQLException {
    at = new ReconcileFixture();
    at.begin();
    at.act(TREASURER, d -> d.desk().switchAutomatic(true, TREASURER));
    at.place(at.booked(200, "GIFT"), 0, donation(STRIKE, 100), Share.ofPledge(PLEDGE, 100));
    UUID line = at.booked(100, "NOT OURS");
    at.tell(line, "089999 66374958");
    at.act(
        TREASURER,
        d ->
            d.refunds()
                .prepare(
                    new PrepareRefund(UUID.randomUUID(), line, 100, "not ours", null), TREASURER));
  }

  @AfterAll
  static void stop() throws Exception {
    at.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "statement_account",
        "booked_line",
        "match_decision",
        "allocation",
        "match_setting",
        "match_total",
        "refund",
        "pledge_paid"
      })
  void who_keeps_reads_or_approves_sees_it_and_nobody_else(String table) throws SQLException {
    for (Caller caller : List.of(JOB, TREASURER, APPROVER, AUDITOR)) {
      assertThat(rows(caller, table)).as(caller.label()).isPositive();
    }
    for (Caller caller : List.of(STRANGER, Caller.visitor())) {
      assertThat(rows(caller, table)).as(caller.label()).isZero();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "insert into fundraising.match_setting (automatic, set_by, set_at)"
            + " values (true, '%s', now())",
        "insert into fundraising.booked_line (line, entry) values (gen_random_uuid(),"
            + " gen_random_uuid())",
        "select fundraising.take_lines('{}')"
      })
  void who_only_reads_adds_nothing(String statement) throws SQLException {
    for (Caller caller : List.of(AUDITOR, APPROVER, STRANGER, Caller.visitor())) {
      assertThat(refusal(caller, statement.replace("%s", caller.label())))
          .as(caller.label())
          .containsAnyOf("row-level security", "by those who keep the books", "null value");
    }
  }

  @Test
  void every_table_of_matching_is_behind_the_wall_for_its_owner_too() throws SQLException {
    assertThat(
            at.one(
                "select count(*) filter (where relrowsecurity and relforcerowsecurity)"
                    + " || ' of ' || count(*) from pg_class where relkind = 'r'"
                    + " and relnamespace = 'fundraising'::regnamespace and relname in"
                    + " ('statement_account', 'booked_line', 'match_decision', 'allocation',"
                    + " 'match_setting', 'match_total', 'refund')"))
        .isEqualTo("7 of 7");
  }

  private static long rows(Caller caller, String table) throws SQLException {
    try (Connection connection = at.database.direct(caller);
        Statement run = connection.createStatement();
        ResultSet count = run.executeQuery("select count(*) from fundraising." + table)) {
      count.next();
      return count.getLong(1);
    }
  }

  private static String refusal(Caller caller, String statement) throws SQLException {
    try (Connection connection = at.database.direct(caller);
        Statement run = connection.createStatement()) {
      run.execute(statement);
      return "taken";
    } catch (SQLException refused) {
      return "" + refused.getMessage();
    }
  }
}
