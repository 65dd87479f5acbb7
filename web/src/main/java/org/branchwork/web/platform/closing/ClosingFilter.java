package org.branchwork.web.platform.closing;

import jakarta.inject.Inject;
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
 * still answers, and whoever sent one sees an empty page. So the signal to end comes here: who
 * comes now is told to come again, who is being served is served, jobs under way are done; then the
 * process ends at once, without the server taking anything apart.
 */
public class ClosingFilter implements Filter {

  private static final Logger LOG = System.getLogger(ClosingFilter.class.getName());

  /** What takes longer meets the end of its connection, as in a crash, and is not lost either. */
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  /** An answer that has left here is still to be written out by the server. */
  private static final Duration LAST_WORDS = Duration.ofSeconds(1);

  private static final int ENDED_BY_TERM = 128 + 15;

  @Inject private Door door;

  @Override
  public void init(FilterConfig config) {
    // the thread that brings the signal knows nothing of the portal
    ClassLoader portal = Thread.currentThread().getContextClassLoader();
    try {
      Signal.handle(new Signal("TERM"), signal -> closing(portal).start());
    } catch (IllegalArgumentException taken) {
      LOG.log(Level.WARNING, "the signal to end is taken: requests under way may be cut off");
    }
  }

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if (!door.enter()) {
      HttpServletResponse answer = (HttpServletResponse) response;
      answer.setHeader("Connection", "close");
      answer.setHeader("Retry-After", "10");
      answer.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
      return;
    }
    try {
      chain.doFilter(request, response);
    } finally {
      door.leave();
    }
  }

  private Thread closing(ClassLoader portal) {
    Thread closing = new Thread(this::close, "closing");
    closing.setContextClassLoader(portal);
    return closing;
  }

  private void close() {
    try {
      door.close(PATIENCE, LAST_WORDS);
    } catch (InterruptedException hurried) {
      Thread.currentThread().interrupt();
    } finally {
      Runtime.getRuntime().halt(ENDED_BY_TERM);
    }
  }
}
