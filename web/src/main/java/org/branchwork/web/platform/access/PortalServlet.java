package org.branchwork.web.platform.access;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.branchwork.web.platform.identity.SignedIn;

/** The front door: finds the route, asks for the permission it needs, hands over to its page. */
public class PortalServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  /** The largest request that is read, in bytes; {@code web.xml} holds the same figure. */
  public static final long LARGEST_REQUEST = 40L * 1024 * 1024;

  /** The request attribute that tells pages to keep no view, hence to make no session. */
  public static final String STATELESS = "branchwork.stateless";

  private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST");

  @Inject private transient CurrentRoute current;
  @Inject private transient SignedIn signedIn;
  @Inject private transient SameOrigin sameOrigin;
  @Inject private transient SignedOutPost signedOutPost;
  @Inject private transient Refusals refusals;
  @Inject private transient ActDoor acts;

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws ServletException, IOException {
    String path = request.getRequestURI();
    if (!METHODS.contains(request.getMethod())) {
      response.sendError(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
      return;
    }
    if (path.startsWith("/assets/")) {
      getServletContext().getNamedDispatcher("default").forward(request, response);
      return;
    }
    Routes.Found found = Routes.find(path);
    if (found == null && path.endsWith("/")) {
      leadOn(path.replaceAll("/+$", ""), response);
      return;
    }
    if (found == null) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
    } else if (allowed(found, request, response)) {
      current.set(path, found.parameters());
      request.setAttribute(STATELESS, found.route().kind().stateless());
      show(found, request, response);
    }
  }

  /** Leads to an address of our own table and nowhere else. */
  private static void leadOn(String path, HttpServletResponse response) throws IOException {
    if (Routes.find(path) == null) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
    } else {
      response.sendRedirect(path);
    }
  }

  private void show(Routes.Found found, HttpServletRequest request, HttpServletResponse response)
      throws ServletException, IOException {
    request.getRequestDispatcher(found.route().view()).forward(request, response);
    if (response.getStatus() == HttpServletResponse.SC_NOT_FOUND) {
      refusals.nothingThere(found);
    }
  }

  private boolean allowed(
      Routes.Found found, HttpServletRequest request, HttpServletResponse response)
      throws ServletException, IOException {
    Route route = found.route();
    boolean post = "POST".equals(request.getMethod());
    if (post && route.kind() == Route.Kind.PUBLIC) {
      response.sendError(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
      return false;
    }
    if (post && !sameOrigin.holds(request)) {
      response.sendError(HttpServletResponse.SC_FORBIDDEN);
      return false;
    }
    if (route.kind() == Route.Kind.STAFF && !entitled(found, request, response)) {
      return false;
    }
    if (!post) {
      return true;
    }
    return partsFit(request, response)
        && (route.kind() != Route.Kind.STAFF || acts.opens(found, request, response));
  }

  private boolean entitled(
      Routes.Found found, HttpServletRequest request, HttpServletResponse response)
      throws ServletException, IOException {
    Route route = found.route();
    if (!signedIn.present()) {
      if (!"POST".equals(request.getMethod()) || partsFit(request, response)) {
        response.sendRedirect(
            "/portal/sign-in?next=" + URLEncoder.encode(next(request), StandardCharsets.UTF_8));
      }
      return false;
    }
    if (!"-".equals(route.permission()) && !signedIn.can(route.permission())) {
      refusals.notPermitted(found);
      response.sendError(HttpServletResponse.SC_FORBIDDEN);
      return false;
    }
    return true;
  }

  /** Where to go on after signing in; what was posted is kept and found again there. */
  private String next(HttpServletRequest request) {
    String path = request.getRequestURI();
    if ("POST".equals(request.getMethod())) {
      return signedOutPost.keep(request).map(key -> path + "?kept=" + key).orElse(path);
    }
    String query = request.getQueryString();
    return query == null ? path : path + "?" + query;
  }

  /** Reads the parts here, where the limits of {@code web.xml} hold, before a page needs them. */
  private static boolean partsFit(HttpServletRequest request, HttpServletResponse response)
      throws ServletException, IOException {
    String type = request.getContentType();
    if (request.getContentLengthLong() > LARGEST_REQUEST) {
      response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
      return false;
    }
    try {
      if (type != null && type.startsWith("multipart/form-data")) {
        request.getParts();
      } else {
        request.getParameterMap();
      }
    } catch (IllegalStateException e) {
      response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
      return false;
    } catch (ServletException garbled) {
      response.sendError(HttpServletResponse.SC_BAD_REQUEST);
      return false;
    }
    return true;
  }
}
