package org.branchwork.web.platform.time;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import org.branchwork.web.platform.closing.Door;
import org.branchwork.web.platform.outbox.OutboxListener;
import org.branchwork.web.platform.outbox.OutboxPump;
import org.branchwork.web.platform.pagecache.PageWatch;
import org.jspecify.annotations.Nullable;

/**
 * The one place that lets time act: on every instance, each second and each minute, as one more
 * caller of the desks.
 *
 * <p>A web listener, because a bean of a module that schedules itself at its start does not deploy:
 * its threads are not bound yet.
 */
@WebListener
public class Ticker implements ServletContextListener {

  @Resource private ManagedThreadFactory threads;
  @Inject private OutboxPump pump;
  @Inject @Any private Instance<OutboxListener> listeners;
  @Inject private Sweeping sweeping;
  @Inject private Rounds rounds;
  @Inject private PageWatch pages;
  @Inject private Door door;

  private @Nullable Turns turns;

  @Override
  public void contextInitialized(ServletContextEvent event) {
    Turns begun = new Turns(threads, door);
    turns = begun;
    for (OutboxListener listener : listeners) {
      begun.every(1, new Chore("outbox " + listener.name(), () -> pumped(listener)));
    }
    begun.every(1, new Chore("public pages", this::looked));
    sweeping.chores().forEach(chore -> begun.every(60, chore));
    rounds.all().forEach(round -> begun.every(round.seconds(), round.chore()));
  }

  @Override
  public void contextDestroyed(ServletContextEvent event) {
    if (turns != null) {
      turns.end();
    }
  }

  private Void pumped(OutboxListener listener) throws Exception {
    pump.pump(listener);
    return null;
  }

  private Void looked() {
    pages.look();
    return null;
  }
}
