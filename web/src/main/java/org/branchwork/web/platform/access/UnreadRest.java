package org.branchwork.web.platform.access;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;

/**
 * Reads what a request still sends after it was answered. A server that hangs up on a request it
 * has read in part takes its own answer along: the sender sees a broken connection and never the
 * sentence that says what was wrong.
 */
final class UnreadRest {

  /** Whoever sends more than this is hung up on. */
  private static final long MOST = 4 * PortalServlet.LARGEST_REQUEST;

  private UnreadRest() {}

  static void read(HttpServletRequest request) {
    boolean sendsSomething =
        request.getContentLengthLong() > 0 || request.getHeader("Transfer-Encoding") != null;
    if (!sendsSomething) {
      return;
    }
    try {
      readAway(request.getInputStream());
    } catch (IllegalStateException | IOException takenOrGone) {
      // read as text by the page already, or the sender has left: nobody waits for anything
    }
  }

  private static void readAway(InputStream rest) throws IOException {
    byte[] part = new byte[8192];
    long left = MOST;
    int length = rest.read(part);
    while (length >= 0 && left > 0) {
      left -= length;
      length = rest.read(part);
    }
  }
}
