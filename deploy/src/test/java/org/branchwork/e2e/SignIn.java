package org.branchwork.e2e;

import com.microsoft.playwright.options.Cookie;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The two steps of signing in, by keyboard. Somebody who did so a moment ago goes on in the same
 * sign-in, as in another window: an app has few codes in a minute, and each holds once.
 */
final class SignIn {
  private static final String IN = ".bar a[href='/portal/account']";

  /** An act that asks for a code again is to be done by whoever has just signed in. */
  private static final Duration FRESH = Duration.ofMinutes(2);

  private static final Map<String, Kept> LAST = new HashMap<>();

  private record Kept(List<Cookie> cookies, Instant at) {}

  private SignIn() {}

  static void signIn(Visitor visitor, Portal portal, String email) {
    if (goesOn(visitor, portal.url() + email)) return;
    visitor.open("/portal/sign-in");
    visitor.page().locator("#email").fill(email);
    visitor.page().locator("#password").fill(portal.password());
    visitor.page().locator("#password").press("Enter");
    visitor.page().locator("#code").fill(portal.authenticator().next(email));
    visitor.page().locator("#code").press("Enter");
    visitor.page().locator(IN).waitFor();
    LAST.put(portal.url() + email, new Kept(visitor.cookies(), Instant.now()));
  }

  private static boolean goesOn(Visitor visitor, String account) {
    var last = LAST.get(account);
    if (last == null || last.at().plus(FRESH).isBefore(Instant.now())) return false;
    visitor.page().context().addCookies(last.cookies());
    if (visitor.open("/portal").page().locator(IN).count() > 0) return true;
    visitor.page().context().clearCookies();
    return false;
  }
}
