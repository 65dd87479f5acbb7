package org.branchwork.web.platform.database;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;

/** Makes {@link Jdbi} on the portal's data source; a handle joins the running transaction. */
@ApplicationScoped
public class PortalDatabase {

  @Resource(lookup = "java:app/jdbc/branchwork")
  private DataSource dataSource;

  @Produces
  @Singleton
  Jdbi jdbi() {
    return on(dataSource);
  }

  /** Jdbi as the portal uses it, on any data source. */
  public static Jdbi on(DataSource dataSource) {
    return Jdbi.create(dataSource).registerArrayType(String.class, "text");
  }
}
