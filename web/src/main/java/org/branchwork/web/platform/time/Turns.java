package org.branchwork.web.platform.time;

import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import org.branchwork.web.platform.closing.Door;

/**
 * Lets chores take their turns, each on a thread of its own: what hangs holds up itself alone. The
 * server's own scheduled executor has one thread for all of them.
 */
final class Turns {

  private final ScheduledThreadPoolExecutor executor;
  private final Door door;

  Turns(ThreadFactory threads, Door door) {
    this.executor = new ScheduledThreadPoolExecutor(0, threads);
    this.door = door;
  }

  /**
   * Begins the turns of a chore.
   *
   * @param seconds from the end of one turn to the beginning of the next, unless more waits
   */
  void every(int seconds, Chore chore) {
    executor.setCorePoolSize(executor.getCorePoolSize() + 1);
    executor.scheduleWithFixedDelay(() -> take(chore), seconds, seconds, TimeUnit.SECONDS);
  }

  /** Nothing begins any more; what is under way may end: a mail half sent would be sent twice. */
  void end() {
    executor.shutdown();
  }

  private void take(Chore chore) {
    boolean more = true;
    while (more) {
      more = inside(chore);
    }
  }

  /** While the portal closes, nothing begins. */
  private boolean inside(Chore chore) {
    if (!door.enter()) {
      return false;
    }
    try {
      return chore.run() && !executor.isShutdown();
    } finally {
      door.leave();
    }
  }
}
