package org.branchwork.web.platform.closing;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/** Who is inside, requests and jobs alike; once it is closed, nobody comes in. */
@ApplicationScoped
public class Door {

  // not the bean itself: the container's proxy would stay locked while somebody waits behind it
  private final Object lock = new Object();
  private int inside;
  private boolean closed;

  /** Whether the caller is in; who is in says {@link #leave}, whatever happens. */
  public boolean enter() {
    synchronized (lock) {
      inside += closed ? 0 : 1;
      return !closed;
    }
  }

  /** The caller is done. */
  public void leave() {
    synchronized (lock) {
      inside--;
      lock.notifyAll();
    }
  }

  /**
   * Closes for good, and waits until everybody is done or the patience ends; then for the last of
   * them to be gone from view.
   */
  public void close(Duration patience, Duration after) throws InterruptedException {
    synchronized (lock) {
      closed = true;
      long until = System.nanoTime() + patience.toNanos();
      for (long left = patience.toMillis(); inside > 0 && left > 0; ) {
        lock.wait(left);
        left = Duration.ofNanos(until - System.nanoTime()).toMillis();
      }
      lock.wait(after.toMillis());
    }
  }
}
