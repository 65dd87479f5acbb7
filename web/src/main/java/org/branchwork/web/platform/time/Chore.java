package org.branchwork.web.platform.time;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/**
 * Something done again and again. It never throws, for the schedule would end without a word; and
 * of a failure that lasts, such as a database that is away, only the beginning and the end are
 * logged.
 */
final class Chore {

  private static final Logger LOG = System.getLogger(Chore.class.getName());

  private final String name;
  private final Callable<?> work;
  private @Nullable String failing;

  /**
   * A chore by its name in the log.
   *
   * @param work gives {@code TRUE} when its turn is over but more of it waits
   */
  Chore(String name, Callable<?> work) {
    this.name = name;
    this.work = work;
  }

  /** Takes a turn, and says whether the next one should follow at once. */
  boolean run() {
    try {
      boolean more = Boolean.TRUE.equals(work.call());
      recovered();
      return more;
    } catch (Throwable e) {
      failed(e.getClass().getName());
      return false;
    }
  }

  /** Whether it failed when it last ran. */
  boolean isFailing() {
    return failing != null;
  }

  private void failed(String failure) {
    // the class alone: a message may hold an address
    if (!failure.equals(failing)) {
      LOG.log(Level.WARNING, "{0} fails: {1}", name, failure);
    }
    failing = failure;
  }

  private void recovered() {
    if (failing != null) {
      LOG.log(Level.INFO, "{0} works again", name);
    }
    failing = null;
  }
}
