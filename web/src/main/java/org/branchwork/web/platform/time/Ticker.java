package org.branchwork.web.platform.time;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.branchwork.web.platform.closing.Door;
import org.branchwork.web.platform.outbox.OutboxListener;
import org.branchwork.web.platform.outbox.OutboxPump;
import org.branchwork.web.platform.pagecache.PageWatch;

/**
 * The one place that lets time act: on every instance, each second and each minute, as one more
 * caller of the desks. Each listener of the outbox has its own turn, so that a mail server that
 * hangs holds up mail alone.
 *
 * <p>A web listener, because a bean of a module that schedules itself at its start does not deploy:
 * its executor is not bound yet.
 */
@WebListener
public class Ticker implements ServletContextListener {

  @Resource private ManagedScheduledExecutorService executor;
  @Inject private OutboxPump pump;
  @Inject @Any private Instance<OutboxListener> listeners;
  @Inject private Sweeping sweeping;
  @Inject private Rounds rounds;
  @Inject private PageWatch pages;
  @Inject private Door door;

  private final List<ScheduledFuture<?>> turns = new ArrayList<>();

  @Override
  public void contextInitialized(ServletContextEvent event) {
    for (OutboxListener listener : listeners) {
      every(1, new Chore("outbox " + listener.name(), () -> pumped(listener)));
    }
    every(1, new Chore("public pages", this::looked));
    sweeping.chores().forEach(chore -> every(60, chore));
    rounds.all().forEach(round -> every(round.seconds(), round.chore()));
  }

  @Override
  public void contextDestroyed(ServletContextEvent event) {
    // what is under way may end: a mail half sent would be sent twice
    turns.forEach(turn -> turn.cancel(false));
  }

  private Void pumped(OutboxListener listener) throws Exception {
    pump.pump(listener);
    return null;
  }

  private Void looked() {
    pages.look();
    return null;
  }

  private void every(int seconds, Chore chore) {
    Runnable turn = () -> inside(chore);
    turns.add(executor.scheduleWithFixedDelay(turn, seconds, seconds, TimeUnit.SECONDS));
  }

  /** What has begun may end; while the portal closes, nothing begins. */
  private void inside(Runnable chore) {
    if (door.enter()) {
      try {
        chore.run();
      } finally {
        door.leave();
      }
    }
  }
}
