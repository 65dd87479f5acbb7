package org.branchwork.web.platform.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Locale;
import java.util.Set;
import org.branchwork.web.platform.settings.PortalSettings;
import org.jspecify.annotations.Nullable;

/**
 * A post is taken only from the portal's own pages. Browsers say where a post comes from in {@code
 * Sec-Fetch-Site} or {@code Origin}; a program that says nothing is held by the form token.
 */
@ApplicationScoped
class SameOrigin {

  private static final Set<String> OWN = Set.of("same-origin", "none");

  @Inject PortalSettings settings;

  boolean holds(HttpServletRequest request) {
    String site = request.getHeader("Sec-Fetch-Site");
    String origin = request.getHeader("Origin");
    boolean ownSite = site == null || OWN.contains(site);
    return ownSite && (unsaid(origin) || isOwn(origin, request));
  }

  /** Under our own {@code no-referrer} a browser says {@code null} of our own pages too. */
  private static boolean unsaid(@Nullable String origin) {
    return origin == null || "null".equals(origin);
  }

  private boolean isOwn(String origin, HttpServletRequest request) {
    if (origin.equals(originOf(settings.publicUrl()))) {
      return true;
    }
    String asked = request.getScheme() + "://" + request.getHeader("Host");
    return origin.equals(asked) && request.getHeader("X-Forwarded-For") == null;
  }

  /** As browsers write it: lower case, and no port where it goes without saying. */
  private static String originOf(URI url) {
    String origin = (url.getScheme() + "://" + url.getHost()).toLowerCase(Locale.ROOT);
    int unsaid = origin.startsWith("https:") ? 443 : 80;
    return url.getPort() < 0 || url.getPort() == unsaid ? origin : origin + ":" + url.getPort();
  }
}
