package org.branchwork.web.pages.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.branchwork.web.platform.access.CurrentRoute;
import org.branchwork.web.platform.forms.FormTokens;
import org.branchwork.web.platform.identity.DeviceCookie;
import org.branchwork.web.platform.identity.SignInCookie;
import org.branchwork.web.platform.identity.SignedIn;
import org.branchwork.web.platform.identity.Visit;
import org.branchwork.web.platform.identity.Visits;
import org.branchwork.web.platform.identity.WholeSignIn;

/**
 * The request of a form about accounts. The forms hold everything themselves, and no view state. A
 * form of somebody who is signed in is good for that sign-in alone.
 */
@RequestScoped
class AccountRequest {

  private static final int TOO_MANY_REQUESTS = 429;

  @Inject FormTokens tokens;
  @Inject CurrentRoute route;
  @Inject SignedIn signedIn;
  @Inject SignInCookie cookie;
  @Inject DeviceCookie device;
  @Inject Visits visits;

  boolean isPost() {
    return "POST".equals(http().getMethod());
  }

  /** A value of the form or the query; empty when it is not there. */
  String value(String name) {
    String value = http().getParameter(name);
    return value == null ? "" : value;
  }

  /** All values of one name, as of a group of boxes. */
  Set<String> values(String name) {
    String[] values = http().getParameterValues(name);
    return values == null ? Set.of() : new TreeSet<>(List.of(values));
  }

  /** A part of the path. */
  String inPath(String name) {
    return route.part(name);
  }

  String newToken() {
    return tokens.issue(form());
  }

  /** Whether the form is one of ours, for this sign-in, and not older than a day. */
  boolean isFresh() {
    return isFresh("token");
  }

  /** The same, where the form carries the token under this name. */
  boolean isFresh(String name) {
    return tokens.key(form(), value(name)).isPresent();
  }

  /** Everything that was posted under names without this beginning. */
  List<Carried> posted(String without) {
    return http().getParameterMap().entrySet().stream()
        .filter(field -> isPost() && !field.getKey().startsWith(without))
        .flatMap(
            field -> Stream.of(field.getValue()).map(value -> new Carried(field.getKey(), value)))
        .toList();
  }

  /** The path of the address that is being answered. */
  String path() {
    return route.getPath();
  }

  private String form() {
    return signedIn.present() ? "account " + signedIn.actor().signInId() : "account";
  }

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

  /** Tells a program too when to try again. */
  void tooSoon(long seconds) {
    response().setStatus(TOO_MANY_REQUESTS);
    response().setHeader("Retry-After", String.valueOf(seconds));
  }

  /** Leads on to a page of the portal, so that a reload sends nothing again. */
  void redirect(String path) {
    response().setStatus(HttpServletResponse.SC_SEE_OTHER);
    response().setHeader("Location", path);
    FacesContext.getCurrentInstance().responseComplete();
  }

  /** Sends the same post to another page of the portal. */
  void postOn(String path) {
    redirect(path);
    response().setStatus(HttpServletResponse.SC_TEMPORARY_REDIRECT);
  }

  private static HttpServletRequest http() {
    return (HttpServletRequest) FacesContext.getCurrentInstance().getExternalContext().getRequest();
  }

  private static HttpServletResponse response() {
    return (HttpServletResponse)
        FacesContext.getCurrentInstance().getExternalContext().getResponse();
  }
}
