package org.branchwork.web.platform.database;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** What a connection is alive; that it lived a moment ago is remembered, that it did not is not. */
final class Liveliness implements InvocationHandler {

  /** A database that is stopped and started again takes longer. */
  static final Duration REMEMBERED = Duration.ofMillis(50);

  private final Connection connection;
  private final LongSupplier nanos;
  private volatile boolean alive;
  private volatile long lived;

  Liveliness(Connection connection, LongSupplier nanos) {
    this.connection = connection;
    this.nanos = nanos;
  }

  @Override
  public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments)
      throws Throwable {
    if (arguments != null && method.getName().equals("isValid")) {
      return lives((Integer) arguments[0]);
    }
    if (arguments != null && method.getName().equals("equals")) {
      return proxy == arguments[0];
    }
    try {
      return method.invoke(connection, arguments);
    } catch (InvocationTargetException thrown) {
      throw thrown.getTargetException();
    }
  }

  private boolean lives(int seconds) throws SQLException {
    long now = nanos.getAsLong();
    if (alive && now - lived < REMEMBERED.toNanos()) {
      // the driver closes a connection on which a statement met the end
      return !connection.isClosed();
    }
    alive = connection.isValid(seconds);
    lived = now;
    return alive;
  }
}
