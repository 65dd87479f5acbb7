package org.branchwork.web.platform.access;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.FilterConfig;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import sun.misc.Signal;

/**
 * Closes the portal in order. The server by itself takes the portal away under the requests that it
 * still answers, and whoever sent one sees an empty page. So the signal to end comes here first:
 * who comes now is told to come again, who is being served is served, and then the server ends.
 */
public class ClosingFilter implements Filter {

  private static final Logger LOG = System.getLogger(ClosingFilter.class.getName());

  /** An upload on a slow line may take longer; it is refused honestly by its broken connection. */
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private static final int ENDED_BY_TERM = 128 + 15;

  private final Object door = new Object();
  private int inside;
  private boolean closing;

  @Override
  public void init(FilterConfig config) {
    try {
      Signal.handle(new Signal("TERM"), signal -> new Thread(this::close, "closing").start());
    } catch (IllegalArgumentException taken) {
      LOG.log(Level.WARNING, "the signal to end is somebody else''s: requests in hand may be cut");
    }
  }

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if (!enter()) {
      HttpServletResponse answer = (HttpServletResponse) response;
      answer.setHeader("Connection", "close");
      answer.setHeader("Retry-After", "10");
      answer.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
      return;
    }
    try {
      chain.doFilter(request, response);
    } finally {
      leave();
    }
  }

  private boolean enter() {
    synchronized (door) {
      inside += closing ? 0 : 1;
      return !closing;
    }
  }

  private void leave() {
    synchronized (door) {
      inside--;
      door.notifyAll();
    }
  }

  private void close() {
    try {
      awaitTheLast();
    } catch (InterruptedException hurried) {
      Thread.currentThread().interrupt();
    }
    System.exit(ENDED_BY_TERM);
  }

  private void awaitTheLast() throws InterruptedException {
    long until = System.nanoTime() + PATIENCE.toNanos();
    synchronized (door) {
      closing = true;
      for (long left = PATIENCE.toMillis(); inside > 0 && left > 0; ) {
        door.wait(left);
        left = Duration.ofNanos(until - System.nanoTime()).toMillis();
      }
    }
  }
}
