package org.branchwork.web.pages.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.branchwork.web.platform.identity.DeviceCookie;
import org.branchwork.web.platform.identity.SignInCookie;
import org.branchwork.web.platform.identity.Visit;
import org.branchwork.web.platform.identity.Visits;
import org.branchwork.web.platform.identity.WholeSignIn;

/** The browser that asks, and what it holds of a sign-in. */
@RequestScoped
class Browser {

  @Inject SignInCookie cookie;
  @Inject DeviceCookie device;
  @Inject Visits visits;

  Visit visit() {
    return visits.of(http());
  }

  /** The key that the browser holds: of a sign-in, or of half of one. */
  Optional<String> signInKey() {
    return cookie.read(http());
  }

  /** Gives the browser a new key; whatever view it had kept moves to a new session id. */
  void keepSignIn(String key) {
    cookie.write(response(), key);
    if (http().getSession(false) != null) {
      http().changeSessionId();
    }
  }

  /** The same after both factors; the browser is known again when its owner comes back. */
  void keepSignIn(WholeSignIn whole) {
    keepSignIn(whole.token());
    device.keep(http(), response(), whole.mark());
  }

  /** Leaves nothing of a sign-in behind in the browser but that it is known. */
  void dropSignIn() {
    cookie.clear(response());
    // in the header, "cookies" would take the mark of the device along
    device.clearOthers(http(), response());
    response().setHeader("Clear-Site-Data", "\"cache\", \"storage\"");
    if (http().getSession(false) != null) {
      http().getSession(false).invalidate();
    }
  }

  private static HttpServletRequest http() {
    return (HttpServletRequest) FacesContext.getCurrentInstance().getExternalContext().getRequest();
  }

  private static HttpServletResponse response() {
    return (HttpServletResponse)
        FacesContext.getCurrentInstance().getExternalContext().getResponse();
  }
}
