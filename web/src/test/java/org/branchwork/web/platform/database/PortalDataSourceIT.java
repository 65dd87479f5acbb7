package org.branchwork.web.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.postgresql.PGConnection;

/** A connection is asked whether it lives often enough, and not more often. */
class PortalDataSourceIT {

  private static final PlatformDatabase DATABASE = PlatformDatabase.fresh();

  private final AtomicLong nanos = new AtomicLong();

  @ParameterizedTest
  @CsvSource({"0, true", "49, true", "50, false", "1000, false"})
  void a_connection_that_lived_is_not_asked_again_for_fifty_milliseconds(int later, boolean unasked)
      throws SQLException {
    Connection connection = connection();
    assertThat(connection.isValid(1)).isTrue();
    end(connection);

    nanos.addAndGet(later * 1_000_000L);

    assertThat(connection.isValid(1)).isEqualTo(unasked);
  }

  @Test
  void a_connection_that_is_dead_is_never_taken_for_alive_again() throws SQLException {
    Connection connection = connection();
    assertThat(connection.isValid(1)).isTrue();
    end(connection);
    nanos.addAndGet(50_000_000L);

    assertThat(connection.isValid(1)).isFalse();
    assertThat(connection.isValid(1)).isFalse();
  }

  @Test
  void a_statement_that_meets_the_end_tells_of_it_at_once() throws SQLException {
    Connection connection = connection();
    assertThat(connection.isValid(1)).isTrue();
    end(connection);

    try (Statement statement = connection.createStatement()) {
      assertThatThrownBy(() -> statement.execute("select 1")).isInstanceOf(SQLException.class);
    }

    assertThat(connection.isValid(1)).isFalse();
  }

  @Test
  void what_the_driver_throws_is_thrown_as_it_is() throws SQLException {
    try (Connection connection = connection()) {
      assertThatThrownBy(() -> connection.setTransactionIsolation(-1))
          .isInstanceOf(SQLException.class);
      assertThat(Set.of(connection)).contains(connection);
    }
  }

  private Connection connection() throws SQLException {
    return (Connection)
        Proxy.newProxyInstance(
            getClass().getClassLoader(),
            new Class<?>[] {Connection.class},
            new Liveliness(DATABASE.asApplication().getConnection(), nanos::get));
  }

  /** As a server that is stopped ends it. */
  private static void end(Connection connection) throws SQLException {
    int process = connection.unwrap(PGConnection.class).getBackendPID();
    try (Connection superuser = DATABASE.asSuperuser().getConnection();
        Statement statement = superuser.createStatement()) {
      statement.execute("select pg_terminate_backend(" + process + ", 5000)");
    }
  }
}
