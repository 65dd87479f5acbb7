package org.branchwork.e2e;

import com.microsoft.playwright.Browser.NewContextOptions;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * What a test of the whole portal needs; register it in a static field. Portal, mail server and
 * browser are started once for all tests of this process; visitors leave after each test.
 */
public final class Portal implements BeforeAllCallback, AfterEachCallback {
  private static final Map<Class<?>, Object> SHARED = new HashMap<>();
  private static final int PHONE_WIDTH = 390;
  private static final int DESK_WIDTH = 1280;

  private final List<Visitor> visitors = new ArrayList<>();
  private PortalUnderTest portal;
  private Browser browser;

  @Override
  public void beforeAll(ExtensionContext context) {
    portal = shared(PortalUnderTest.class, Portal::started);
    browser = shared(Browser.class, Browser::new);
  }

  @Override
  public void afterEach(ExtensionContext context) {
    visitors.forEach(Visitor::close);
    visitors.clear();
  }

  String url() {
    return portal.url();
  }

  /** Where its data and secrets are, below; only of a portal that was started here. */
  Path home() {
    return portal.home();
  }

  Mailbox mailbox() {
    return portal.mailbox();
  }

  String password() {
    return portal.password();
  }

  Authenticator authenticator() {
    return new Authenticator(portal.totp());
  }

  /** A member on a phone; no page of the public side may need a script. */
  Visitor onPhoneWithoutScript() {
    return visit(sized(PHONE_WIDTH, 844).setJavaScriptEnabled(false).setHasTouch(true));
  }

  Visitor onPhone() {
    return visit(sized(PHONE_WIDTH, 844).setHasTouch(true));
  }

  Visitor atDeskWithoutScript() {
    return visit(sized(DESK_WIDTH, 900).setJavaScriptEnabled(false));
  }

  Visitor atDesk() {
    return visit(sized(DESK_WIDTH, 900));
  }

  private static NewContextOptions sized(int width, int height) {
    return new NewContextOptions()
        .setViewportSize(width, height)
        .setLocale("en-GB")
        .setTimezoneId("Europe/London");
  }

  private Visitor visit(NewContextOptions window) {
    var visitor = new Visitor(browser.chromium(), window, url());
    visitors.add(visitor);
    return visitor;
  }

  /**
   * Made once in the life of this process, which runs many classes of tests. The browser ends with
   * its parent, which is this process.
   */
  private static synchronized <T> T shared(Class<T> type, Supplier<T> start) {
    return type.cast(SHARED.computeIfAbsent(type, key -> start.get()));
  }

  private static PortalUnderTest started() {
    var started = PortalUnderTest.start();
    Runtime.getRuntime().addShutdownHook(new Thread(started::close));
    return started;
  }
}
