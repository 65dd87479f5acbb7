package org.branchwork.web.platform.database;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.Callable;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;

/**
 * Stands in for the server's transactions where a test runs without one: what uses {@link #jdbi}
 * inside {@link #inNew} is one transaction.
 */
public final class Transactions {

  private final DataSource source;
  private final ThreadLocal<Connection> current = new ThreadLocal<>();

  public Transactions(DataSource source) {
    this.source = source;
  }

  /** Jdbi that joins the running transaction, or commits each statement when there is none. */
  public Jdbi jdbi() {
    DataSource joined =
        (DataSource)
            Proxy.newProxyInstance(
                Transactions.class.getClassLoader(),
                new Class<?>[] {DataSource.class},
                (proxy, method, arguments) -> {
                  if (!method.getName().equals("getConnection")) {
                    throw new IllegalStateException(method.getName());
                  }
                  return current.get() == null ? source.getConnection() : kept(current.get());
                });
    return PortalDatabase.on(joined);
  }

  /** Runs the work in a transaction of its own; an exception undoes it. */
  public <T> T inNew(Callable<T> work) throws Exception {
    Connection outer = current.get();
    try (Connection connection = source.getConnection()) {
      connection.setAutoCommit(false);
      current.set(connection);
      T result = work.call();
      connection.commit();
      return result;
    } finally {
      // an exception closes the connection uncommitted, which rolls back
      current.set(outer);
    }
  }

  /** The connection of the transaction, which only the transaction closes. */
  private static Connection kept(Connection connection) {
    return (Connection)
        Proxy.newProxyInstance(
            Transactions.class.getClassLoader(),
            new Class<?>[] {Connection.class},
            (proxy, method, arguments) -> {
              if (method.getName().equals("close")) {
                return null;
              }
              try {
                return method.invoke(connection, arguments);
              } catch (InvocationTargetException e) {
                throw e.getCause() instanceof SQLException ? e.getCause() : e;
              }
            });
  }
}
