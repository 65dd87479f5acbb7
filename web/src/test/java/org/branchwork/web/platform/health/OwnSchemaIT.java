package org.branchwork.web.platform.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.branchwork.web.platform.database.PlatformDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OwnSchemaIT {

  private final PlatformDatabase database = PlatformDatabase.fresh();
  private final OwnSchema schema = new OwnSchema(List.of("platform"));

  @Test
  void tables_at_the_version_the_portal_carries_are_its_own() throws SQLException {
    try (Connection portal = database.asApplication().getConnection()) {
      assertThat(schema.isIn(portal)).isTrue();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "update platform.flyway_schema_history set version = '9999' where installed_rank = 1",
        "delete from platform.flyway_schema_history where version = (select max(version)"
            + " from platform.flyway_schema_history)",
        "update platform.flyway_schema_history set success = false where version ="
            + " (select max(version) from platform.flyway_schema_history)"
      })
  void newer_older_or_half_migrated_tables_are_not(String change) throws SQLException {
    try (Connection owner = database.asOwner().getConnection();
        var statement = owner.createStatement();
        Connection portal = database.asApplication().getConnection()) {
      statement.executeUpdate(change);

      assertThat(schema.isIn(portal)).isFalse();
    }
  }
}
