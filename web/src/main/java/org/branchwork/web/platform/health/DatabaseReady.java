package org.branchwork.web.platform.health;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * Ready means: the database answers and holds the tables this portal was built for. Who was ready
 * once stays so while a newer portal migrates: a migration first adds, and takes away only later.
 */
@Readiness
@ApplicationScoped
public class DatabaseReady implements HealthCheck {

  @Resource(lookup = "java:app/jdbc/branchwork")
  DataSource database;

  @Inject OwnSchema schema;

  private volatile boolean wasReady;

  @Override
  public HealthCheckResponse call() {
    try (var connection = database.getConnection();
        var statement = connection.createStatement();
        var rows = statement.executeQuery("select count(*) from platform.installation")) {
      wasReady = wasReady || schema.isIn(connection);
      return HealthCheckResponse.named("database").status(wasReady && rows.next()).build();
    } catch (SQLException e) {
      return HealthCheckResponse.named("database").down().build();
    }
  }
}
