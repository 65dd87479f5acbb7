package org.branchwork.web.platform.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.regex.Pattern;
import org.branchwork.web.platform.settings.PortalSettings;

/**
 * The cookie that carries the key of a sign-in: out of reach of scripts, never sent by a form on
 * another site, and for this host alone where the public address is https.
 */
@ApplicationScoped
public class SignInCookie {

  private static final String NAME = "bw_signin";
  private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9_-]{43}");

  @Inject PortalSettings settings;

  /** The key that came with the request, if it looks like one. */
  public Optional<String> read(HttpServletRequest request) {
    Cookie[] cookies = request.getCookies();
    if (cookies == null) {
      return Optional.empty();
    }
    for (Cookie cookie : cookies) {
      if (cookie.getName().equals(name()) && TOKEN.matcher(cookie.getValue()).matches()) {
        return Optional.of(cookie.getValue());
      }
    }
    return Optional.empty();
  }

  /** Gives the browser the key of its sign-in, until it is closed. */
  public void write(HttpServletResponse response, String token) {
    response.addCookie(cookie(token, -1));
  }

  /** Takes the key from the browser. */
  public void clear(HttpServletResponse response) {
    response.addCookie(cookie("", 0));
  }

  private Cookie cookie(String value, int maxAge) {
    Cookie cookie = new Cookie(name(), value);
    cookie.setPath("/");
    cookie.setHttpOnly(true);
    cookie.setSecure(settings.secure());
    cookie.setMaxAge(maxAge);
    cookie.setAttribute("SameSite", "Lax");
    return cookie;
  }

  private String name() {
    return settings.cookieName(NAME);
  }
}
