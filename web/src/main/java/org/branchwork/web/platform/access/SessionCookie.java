package org.branchwork.web.platform.access;

import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.SessionCookieConfig;
import jakarta.servlet.annotation.WebListener;
import org.branchwork.web.platform.settings.PortalSettings;

/**
 * The name of the cookie that finds the state of a view, decided at the start: the server's own
 * configuration files cannot follow the public address. Behind a proxy the server sees plain http,
 * so that it would never find by itself that the cookie is to be Secure.
 */
@WebListener
public class SessionCookie implements ServletContextListener {

  @Inject PortalSettings settings;

  @Override
  public void contextInitialized(ServletContextEvent event) {
    if (settings.secure()) {
      SessionCookieConfig cookie = event.getServletContext().getSessionCookieConfig();
      cookie.setName(settings.cookieName("JSESSIONID"));
      cookie.setSecure(true);
      cookie.setPath("/");
    }
  }
}
