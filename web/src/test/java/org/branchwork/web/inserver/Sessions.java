package org.branchwork.web.inserver;

import jakarta.servlet.annotation.WebListener;
import jakarta.servlet.http.HttpSession;
import jakarta.servlet.http.HttpSessionEvent;
import jakarta.servlet.http.HttpSessionListener;
import java.util.concurrent.atomic.AtomicInteger;

/** Counts the sessions that the server makes, and knows the newest. */
@WebListener
public class Sessions implements HttpSessionListener {

  private static final AtomicInteger MADE = new AtomicInteger();

  private static volatile HttpSession newest;

  static HttpSession newest() {
    return newest;
  }

  static int made() {
    return MADE.get();
  }

  @Override
  public void sessionCreated(HttpSessionEvent event) {
    newest = event.getSession();
    MADE.incrementAndGet();
  }
}
