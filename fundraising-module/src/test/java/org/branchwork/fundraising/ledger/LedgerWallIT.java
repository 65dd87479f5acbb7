package org.branchwork.fundraising.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.branchwork.fundraising.ledger.LedgerFixture.APPROVER;
import static org.branchwork.fundraising.ledger.LedgerFixture.AUDITOR;
import static org.branchwork.fundraising.ledger.LedgerFixture.BANK;
import static org.branchwork.fundraising.ledger.LedgerFixture.DAY;
import static org.branchwork.fundraising.ledger.LedgerFixture.JOB;
import static org.branchwork.fundraising.ledger.LedgerFixture.STRANGER;
import static org.branchwork.fundraising.ledger.LedgerFixture.STRIKE;
import static org.branchwork.fundraising.ledger.LedgerFixture.TREASURER;
import static org.branchwork.fundraising.ledger.LedgerFixture.sql;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import org.branchwork.fundraising.api.Caller;
import org.branchwork.fundraising.api.ledger.EntryReason;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Which tables of the ledger each caller reaches on plain JDBC, as the portal's own database role:
 * the wall shows all rows or none.
 */
class LedgerWallIT {
  private static final Map<String, Caller> CALLERS =
      Map.of(
          "job", JOB,
          "treasurer", TREASURER,
          "approver", APPROVER,
          "auditor", AUDITOR,
          "stranger", STRANGER,
          "visitor", Caller.visitor());
  private static LedgerFixture ledger;

  @BeforeAll
  static void start() throws SQLException {
    ledger = new LedgerFixture();
    ledger.begin();
    ledger.post(EntryReason.DONATION, BANK, 100, STRIKE, -100);
    ledger.ask(JOB, books -> books.desk().seal(9, JOB));
  }

  @AfterAll
  static void stop() throws Exception {
    ledger.close();
  }

  @ParameterizedTest
  @CsvSource({
    "ledger_fund,          rows, none",
    "ledger_account,       rows, none",
    "ledger_period,        rows, none",
    "ledger_period_change, rows, none",
    "ledger_entry,         rows, none",
    "ledger_posting,       rows, none",
    "ledger_balance,       rows, none",
    "ledger_fund_balance,  rows, none",
    "ledger_seal,          rows, none",
    "ledger_turn,          no right, no right",
    "ledger_unsealed,      no right, no right"
  })
  void who_keeps_reads_or_approves_sees_the_books_and_nobody_else(
      String table, String readers, String others) throws SQLException {
    for (String caller : List.of("job", "treasurer", "approver", "auditor")) {
      assertThat(seen(CALLERS.get(caller), table)).as(caller).isEqualTo(readers);
    }
    for (String caller : List.of("stranger", "visitor")) {
      assertThat(seen(CALLERS.get(caller), table)).as(caller).isEqualTo(others);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "job, true",
    "treasurer, true",
    "approver, false",
    "auditor, false",
    "stranger, false",
    "visitor, false"
  })
  void who_keeps_the_books_adds_to_them_and_nobody_else(String caller, boolean adds) {
    String period =
        "insert into fundraising.ledger_period (starts_on, ends_on)"
            + " values ('2030-01-01', '2030-01-01'); rollback";
    assertThat(adds(CALLERS.get(caller), period)).isEqualTo(adds);
  }

  @ParameterizedTest
  @CsvSource({
    "job, ledger-test, true",
    "job, 00000000-0000-0000-0000-000000000001, false",
    "treasurer, 00000000-0000-0000-0000-000000000001, true",
    "treasurer, 00000000-0000-0000-0000-000000000002, false",
    "treasurer, ledger-test, false"
  })
  void an_entry_is_in_the_name_of_whoever_enters_it(String caller, String name, boolean adds) {
    String entry =
        sql(LedgerFixture.id("named"), DAY)[0].replace("'ledger-test'", "'" + name + "'");
    assertThat(adds(CALLERS.get(caller), entry + "; rollback")).isEqualTo(adds);
  }

  @Test
  void every_table_of_the_fund_is_behind_the_wall_for_its_owner_too() throws SQLException {
    assertThat(
            ledger.one(
                "select string_agg(relname, ' ') from pg_class where relkind = 'r'"
                    + " and relnamespace = 'fundraising'::regnamespace"
                    + " and not (relrowsecurity and relforcerowsecurity)"))
        .isEqualTo("flyway_schema_history");
  }

  private static String seen(Caller caller, String table) throws SQLException {
    try (Connection connection = ledger.direct(caller);
        Statement run = connection.createStatement();
        ResultSet count = run.executeQuery("select count(*) from fundraising." + table)) {
      count.next();
      return count.getLong(1) > 0 ? "rows" : "none";
    } catch (SQLException refused) {
      assertThat(refused.getMessage()).contains("permission denied");
      return "no right";
    }
  }

  private static boolean adds(Caller caller, String statement) {
    try {
      ledger.direct(caller, statement);
      return true;
    } catch (SQLException refused) {
      assertThat(refused.getMessage()).contains("row-level security");
      return false;
    }
  }
}
