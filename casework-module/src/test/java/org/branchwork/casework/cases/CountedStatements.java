package org.branchwork.casework.cases;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;

/** Counts what is said to the database. */
final class CountedStatements {

  private static final AtomicInteger SAID = new AtomicInteger();

  private CountedStatements() {}

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
