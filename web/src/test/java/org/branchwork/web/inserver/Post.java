package org.branchwork.web.inserver;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import org.branchwork.web.platform.outbox.OutboxListener;
import org.branchwork.web.platform.outbox.OutboxPump;
import org.jdbi.v3.core.Jdbi;

/** Has the outbox worked off at once. */
@ApplicationScoped
public class Post {

  @Inject OutboxPump pump;
  @Inject @Any Instance<OutboxListener> listeners;
  @Inject Jdbi jdbi;

  /** Delivers everything that is due, and what comes of it. */
  public void settle() throws Exception {
    round();
    // a notice that was fanned out has become mails only now
    round();
  }

  private int due() {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "select count(*) from platform.outbox where state = 'waiting'"
                        + " and due_at <= now()")
                .mapTo(Integer.class)
                .one());
  }

  private void round() throws Exception {
    // the pump takes so many at a time, and other tests leave theirs too
    int before;
    do {
      before = due();
      for (OutboxListener listener : listeners) {
        pump.pump(listener);
      }
    } while (due() < before);
    // the server's own ticker may hold a row: its lock is waited for
    jdbi.useHandle(
        handle ->
            handle
                .createQuery("select id from platform.outbox where state = 'waiting' for update")
                .mapTo(Long.class)
                .list());
  }
}
