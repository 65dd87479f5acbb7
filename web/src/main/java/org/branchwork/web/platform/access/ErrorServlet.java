package org.branchwork.web.platform.access;

import jakarta.inject.Inject;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.ResourceBundle;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.branchwork.web.platform.settings.PortalSettings;

/**
 * The page for everything that went wrong: what happened in one sentence, what to do, and for a
 * fault of ours a reference that stands in the log beside its cause. A missing record and another
 * person's record answer the same bytes.
 */
public class ErrorServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final Logger LOG = Logger.getLogger(ErrorServlet.class.getName());

  @Inject private transient PortalSettings settings;

  private boolean secure;

  /** Asked once: an error page that fails itself leaves a blank one. */
  @Override
  public void init() {
    secure = settings.secure();
  }

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Throwable cause = (Throwable) request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
    int status = status(request, cause);
    String reference = "";
    if (status >= 500) {
      reference = HexFormat.of().toHexDigits(RANDOM.nextInt());
      LOG.log(Level.SEVERE, "error " + reference + " " + request.getMethod(), cause);
    }
    HeadersFilter.safe(response, secure);
    response.setStatus(status);
    response.setContentType("text/html;charset=UTF-8");
    response.setHeader("Cache-Control", "no-store");
    response.getWriter().write(page(status, reference, status >= 500 ? typed(request) : ""));
  }

  private static int status(HttpServletRequest request, Throwable cause) {
    Integer given = (Integer) request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
    if (NothingThere.causes(cause)) {
      return HttpServletResponse.SC_NOT_FOUND;
    }
    if (DatabaseAway.causes(cause)) {
      return HttpServletResponse.SC_SERVICE_UNAVAILABLE;
    }
    return given == null ? HttpServletResponse.SC_NOT_FOUND : given;
  }

  /** What was typed, to be copied: it could not be kept. */
  private static String typed(HttpServletRequest request) {
    String words = TypedWords.of(request);
    if (words.isEmpty()) {
      return "";
    }
    String title = ResourceBundle.getBundle("texts.errors").getString("error.typed");
    return "<h2>" + title + "</h2><p class=\"card typed\">" + words + "</p>";
  }

  private static String page(int status, String reference, String typed) throws IOException {
    ResourceBundle texts = ResourceBundle.getBundle("texts.errors");
    String key = texts.containsKey("error." + status + ".title") ? String.valueOf(status) : "500";
    String lead = texts.getString("error." + key + ".lead");
    String code =
        reference.isEmpty() ? "" : texts.getString("error.reference").formatted(reference);
    try (InputStream in = ErrorServlet.class.getResourceAsStream("/errors/error.html")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .replace("{title}", texts.getString("error." + key + ".title"))
          .replace("{lead}", lead)
          .replace("{home}", texts.getString("error.home"))
          .replace("{contact}", texts.getString("error.contact"))
          .replace("{reference}", code)
          .replace("{typed}", typed);
    }
  }
}
