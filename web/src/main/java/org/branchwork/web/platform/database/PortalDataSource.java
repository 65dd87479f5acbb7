package org.branchwork.web.platform.database;

import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * The driver's data source. The pool asks a connection whether it lives each time that it gives it
 * out, some fifteen times for one mail: a connection of this source answers anew once in {@link
 * Liveliness#REMEMBERED}, sooner than any database is away and back.
 */
public class PortalDataSource extends PGSimpleDataSource {

  private static final long serialVersionUID = 1L;

  @Override
  public Connection getConnection(@Nullable String user, @Nullable String password)
      throws SQLException {
    return (Connection)
        Proxy.newProxyInstance(
            PortalDataSource.class.getClassLoader(),
            new Class<?>[] {Connection.class},
            new Liveliness(super.getConnection(user, password), System::nanoTime));
  }
}
