package org.branchwork.web.inserver;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;
import org.branchwork.web.platform.outbox.OutboxListener;
import org.branchwork.web.platform.outbox.OutboxPump;
import org.jdbi.v3.core.Jdbi;

/** Has the outbox worked off at once. */
@ApplicationScoped
public class Post {

  private static final String DUE =
      " from platform.outbox where state = 'waiting' and due_at <= now()";

  @Inject OutboxPump pump;
  @Inject @Any Instance<OutboxListener> listeners;
  @Inject Jdbi jdbi;

  /**
   * Delivers everything that is due, and what comes of it: nothing is due afterwards. What fails is
   * due later, or parked; what nobody would ever take is an error of the test that left it.
   */
  public void settle() throws Exception {
    // the pump takes so many at a time, and a notice becomes mails only when it is delivered
    while (isDue()) {
      for (OutboxListener listener : listeners) {
        pump.pump(listener);
      }
      // the server's own ticker may hold a row: its lock is waited for
      rows("select id::text from platform.outbox where state = 'waiting' for update");
    }
  }

  private boolean isDue() {
    List<String> stuck = stuck();
    if (!stuck.isEmpty()) {
      throw new AssertionError("No listener takes these rows of the outbox: " + stuck);
    }
    return !rows("select id::text" + DUE + " limit 1").isEmpty();
  }

  private List<String> stuck() {
    String[] names = listeners.stream().map(OutboxListener::name).toArray(String[]::new);
    String sql =
        "select listener || ' ' || kind || ' ' || id"
            + DUE
            + " and listener <> all (:names::text[])";
    return jdbi.withHandle(
        handle -> handle.createQuery(sql).bind("names", names).mapTo(String.class).list());
  }

  private List<String> rows(String sql) {
    return jdbi.withHandle(handle -> handle.createQuery(sql).mapTo(String.class).list());
  }
}
