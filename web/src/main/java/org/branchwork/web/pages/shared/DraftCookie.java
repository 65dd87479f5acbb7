package org.branchwork.web.pages.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import org.branchwork.web.platform.settings.PortalSettings;

/** The cookie by which a browser finds the draft of a form again, until it is closed. */
@ApplicationScoped
public class DraftCookie {

  @Inject PortalSettings settings;

  /** The token of a draft begun in this browser; empty for none. */
  public String token(HttpServletRequest request, String name) {
    Cookie[] cookies = request.getCookies();
    return cookies == null
        ? ""
        : Arrays.stream(cookies)
            .filter(cookie -> settings.cookieName(name).equals(cookie.getName()))
            .map(Cookie::getValue)
            .findFirst()
            .orElse("");
  }

  /** Lets the browser find a draft again below a path; an empty token forgets it. */
  public void remember(String name, String path, String token) {
    // a cookie for this host alone must be one for all its paths
    String where = settings.secure() ? "; Path=/; Secure" : "; Path=" + path;
    String life = token.isEmpty() ? "; Max-Age=0" : "";
    String cookie = settings.cookieName(name) + "=" + token + where;
    HttpServletResponse response =
        (HttpServletResponse) FacesContext.getCurrentInstance().getExternalContext().getResponse();
    response.addHeader("Set-Cookie", cookie + "; HttpOnly; SameSite=Strict" + life);
  }
}
