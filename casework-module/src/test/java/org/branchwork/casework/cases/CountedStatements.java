package org.branchwork.casework.cases;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;

/** Counts what is said to the database, and breaks off where it is told to. */
final class CountedStatements {

  private static final AtomicInteger SAID = new AtomicInteger();

  private static final AtomicInteger LEFT = new AtomicInteger(Integer.MAX_VALUE);

  private CountedStatements() {}

  /** Has the statement after so many others fail, as if the portal were stopped there. */
  static void breakAfter(int statements) {
    LEFT.set(statements);
  }

  /** Has no statement fail any longer; whether one did. */
  static boolean mend() {
    return LEFT.getAndSet(Integer.MAX_VALUE) < 0;
  }

  /** How many statements have been said so far. */
  static int said() {
    return SAID.get();
  }

  static DataSource of(DataSource source) {
    return proxy(DataSource.class, source);
  }

  private static <T> T proxy(Class<T> type, T real) {
    return type.cast(
        Proxy.newProxyInstance(
            CountedStatements.class.getClassLoader(),
            new Class<?>[] {type},
            (proxy, method, arguments) -> {
              if (method.getName().matches("prepare(Statement|Call)|createStatement")) {
                SAID.incrementAndGet();
                if (LEFT.getAndDecrement() <= 0) {
                  throw new SQLException("sabotage");
                }
              }
              try {
                Object given = method.invoke(real, arguments);
                return given instanceof Connection connection && type == DataSource.class
                    ? proxy(Connection.class, connection)
                    : given;
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            }));
  }
}
