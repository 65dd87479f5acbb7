package org.branchwork.web.platform.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.branchwork.web.platform.settings.PortalSettings;

/**
 * The long-lived cookie that carries the marks of a known device, one for each person who has
 * signed in on it, the latest first. It stays when somebody signs out.
 */
@ApplicationScoped
public class DeviceCookie {

  private static final String NAME = "bw_device";
  private static final Pattern MARK = Pattern.compile("[A-Za-z0-9_-]{65}");
  private static final int PEOPLE = 8;

  /** As long as browsers keep a cookie. */
  private static final Duration LIFE = Duration.ofDays(400);

  @Inject PortalSettings settings;

  /** The marks that came with the request; whose they are is not judged here. */
  List<String> read(HttpServletRequest request) {
    Cookie[] cookies = request.getCookies();
    return Stream.of(cookies == null ? new Cookie[0] : cookies)
        .filter(cookie -> cookie.getName().equals(name()))
        .flatMap(cookie -> Stream.of(cookie.getValue().split("\\.")))
        .filter(mark -> MARK.matcher(mark).matches())
        .limit(PEOPLE)
        .toList();
  }

  /** Puts a mark in front of those that the browser has. */
  public void keep(HttpServletRequest request, HttpServletResponse response, String mark) {
    List<String> marks =
        Stream.concat(Stream.of(mark), read(request).stream()).distinct().limit(PEOPLE).toList();
    response.addCookie(cookie(name(), String.join(".", marks), (int) LIFE.toSeconds()));
  }

  /** Takes every other cookie of ours from the browser. */
  public void clearOthers(HttpServletRequest request, HttpServletResponse response) {
    Cookie[] cookies = request.getCookies();
    Stream.of(cookies == null ? new Cookie[0] : cookies)
        .map(Cookie::getName)
        .filter(name -> !name.equals(name()) && name.matches("[A-Za-z0-9_-]+"))
        .forEach(name -> response.addCookie(cookie(name, "", 0)));
  }

  private Cookie cookie(String name, String value, int maxAge) {
    Cookie cookie = new Cookie(name, value);
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
