package org.branchwork.web.platform.access;

import jakarta.inject.Inject;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.FilterConfig;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.branchwork.web.platform.settings.PortalSettings;
import org.jspecify.annotations.Nullable;

/** What every answer says to the browser; and pages answer under their address alone. */
public class HeadersFilter implements Filter {

  private static final String POLICY = "Content-Security-Policy";
  private static final String STRICT =
      "default-src 'none'; img-src 'self' data:; media-src 'self'; style-src 'self'; connect-src 'self'; base-uri"
          + " 'none'; frame-ancestors 'none'; form-action 'self'; script-src 'self'";

  @Inject private PortalSettings settings;

  private boolean secure;

  /** Asked once: while the server stops, settings end before the last request does. */
  @Override
  public void init(FilterConfig config) {
    secure = settings.secure();
  }

  @Override
  public void doFilter(ServletRequest req, ServletResponse res, FilterChain chain)
      throws IOException, ServletException {
    HttpServletRequest request = (HttpServletRequest) req;
    HttpServletResponse response = (HttpServletResponse) res;
    request.setCharacterEncoding(StandardCharsets.UTF_8.name());
    String path = request.getRequestURI();
    Routes.Found found = Routes.find(path);
    // an entrance has no view to hold a nonce, so that PrimeFaces would take the client's word for
    // it
    boolean staff = found != null && found.route().kind() == Route.Kind.STAFF;
    safe(response, secure);
    response.setHeader("Cache-Control", cacheControl(path, found));
    if (isPageFile(path)) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    try {
      chain.doFilter(request, new Response(response, staff));
    } finally {
      UnreadRest.read(request);
    }
  }

  /**
   * The headers that every answer carries, error pages too.
   *
   * @param secure whether the public address is https: then browsers ask for nothing else for a
   *     year
   */
  static void safe(HttpServletResponse response, boolean secure) {
    if (secure) {
      response.setHeader("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
    }
    response.setHeader(POLICY, STRICT);
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("X-Frame-Options", "DENY");
    response.setHeader("Referrer-Policy", "no-referrer");
    response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
    response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
    response.setHeader("Permissions-Policy", "camera=(), geolocation=(), microphone=()");
  }

  private static boolean isPageFile(String path) {
    return path.contains(".xhtml") && !path.startsWith("/jakarta.faces.resource/")
        || path.contains(";");
  }

  private static String cacheControl(String path, Routes.@Nullable Found found) {
    if (path.startsWith("/assets/") || path.startsWith("/jakarta.faces.resource/")) {
      return "public, max-age=86400";
    }
    boolean open = found != null && found.route().kind() == Route.Kind.PUBLIC;
    return open ? "public, max-age=0, must-revalidate" : "no-store";
  }

  /**
   * PrimeFaces adds a policy with a nonce to every page. Staff pages take it in place of the strict
   * one; all others keep the strict one.
   */
  private static final class Response extends HttpServletResponseWrapper {
    private final boolean staff;

    Response(HttpServletResponse response, boolean staff) {
      super(response);
      this.staff = staff;
    }

    @Override
    public void addHeader(String name, String value) {
      if (POLICY.equals(name)) {
        setHeader(name, value);
      } else if (!"Server".equals(name) && !"X-Powered-By".equals(name)) {
        super.addHeader(name, value);
      }
    }

    @Override
    public void setHeader(String name, String value) {
      boolean replacesPolicy = POLICY.equals(name) && value.contains("'nonce-");
      boolean loosensCaching = "Cache-Control".equals(name) && !value.contains("no-store");
      if ((staff || !replacesPolicy) && !loosensCaching) {
        super.setHeader(name, value);
      }
    }
  }
}
