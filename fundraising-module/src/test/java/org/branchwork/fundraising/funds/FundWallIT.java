package org.branchwork.fundraising.funds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.branchwork.fundraising.api.Caller;
import org.branchwork.fundraising.api.Caller.Permission;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who reads, opens and changes a fund by direct statements of the application's role. */
class FundWallIT {
  private static final String OPEN =
      "insert into fundraising.fund (public_id, slug, name, purpose, currency)"
          + " values (gen_random_uuid(), 'f-' || gen_random_uuid(), 'Fund', 'For pay', 'GBP')";
  private static final Map<String, Caller> CALLERS =
      Map.of(
          "opener", staff(1, Permission.OPEN_FUND),
          "treasurer", staff(2, Permission.RECONCILE, Permission.APPROVE, Permission.READ),
          "job", Caller.system("fund-test"),
          "visitor", Caller.visitor());
  private static FundraisingDatabase database;

  @BeforeAll
  static void start() throws SQLException {
    database = new FundraisingDatabase();
    database.asSuperuser(OPEN);
  }

  @AfterAll
  static void stop() {
    database.close();
  }

  private static Caller staff(int number, Permission... permissions) {
    return Caller.staff(new UUID(0, number), Set.of(permissions));
  }

  @ParameterizedTest
  @CsvSource({"opener, true", "job, true", "treasurer, false", "visitor, false"})
  void a_fund_is_opened_by_those_who_may(String caller, boolean opens) throws SQLException {
    try (Connection connection = database.direct(CALLERS.get(caller));
        Statement run = connection.createStatement()) {
      if (opens) {
        assertThat(run.executeUpdate(OPEN)).isOne();
      } else {
        assertThatThrownBy(() -> run.execute(OPEN)).hasMessageContaining("row-level security");
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"opener", "job", "treasurer", "visitor"})
  void a_fund_is_read_by_everybody_and_changed_by_nobody(String caller) throws SQLException {
    try (Connection connection = database.direct(CALLERS.get(caller));
        Statement run = connection.createStatement()) {
      try (ResultSet shown = run.executeQuery("select name from fundraising.fund for update")) {
        assertThat(shown.next()).isTrue();
      }
      assertThatThrownBy(() -> run.execute("update fundraising.fund set name = 'Mine'"))
          .hasMessageContaining("row-level security");
    }
  }
}
