package org.branchwork.web.pages.shared;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.branchwork.web.platform.access.CurrentRoute;
import org.branchwork.web.platform.forms.FormTokens;
import org.branchwork.web.platform.identity.SignedIn;
import org.jspecify.annotations.Nullable;

/**
 * The request of a form that holds everything itself, and no view state: what was typed survives a
 * restart of the server.
 */
@RequestScoped
public class FormRequest {

  private static final int TOO_MANY_REQUESTS = 429;

  /** What forms are about; the token of one kind is good for no other. */
  public enum Kind {
    /** Questions of the staff that change nothing: good for one sign-in alone. */
    STAFF,
    /** What changes the books of the fund: good for one sign-in alone. */
    FUND,
    /** The operations page: good for one sign-in alone. */
    OPERATIONS,
    /** Accounts: good for one sign-in alone, of somebody who is signed in. */
    ACCOUNT,
    /** What writers write: good after another sign-in too, as a long telephone call brings it. */
    WRITER
  }

  @Inject FormTokens tokens;
  @Inject CurrentRoute route;
  @Inject SignedIn signedIn;

  public boolean isPost() {
    return "POST".equals(http().getMethod());
  }

  /** A value of the form or the query; empty when it is not there. */
  public String value(String name) {
    String value = http().getParameter(name);
    return value == null ? "" : value;
  }

  /** All values of one name, as of a group of boxes. */
  public Set<String> values(String name) {
    String[] values = http().getParameterValues(name);
    return values == null ? Set.of() : new TreeSet<>(List.of(values));
  }

  /** A value that is the number of a row. */
  public Optional<Long> number(String name) {
    String value = value(name);
    return value.matches("[0-9]{1,18}") ? Optional.of(Long.valueOf(value)) : Optional.empty();
  }

  /** What was typed, by field, without its edges. */
  public Map<String, String> typed() {
    return fields().entrySet().stream()
        .filter(field -> field.getValue().length > 0)
        .collect(Collectors.toMap(Map.Entry::getKey, field -> field.getValue()[0].strip()));
  }

  /** All values of all fields, as they came. */
  public Map<String, String[]> fields() {
    return http().getParameterMap();
  }

  /** A part of the path, which every address of the asking page has. */
  public String inPath(String name) {
    return route.part(name);
  }

  /** The same; {@code null} on the address of something new. */
  public @Nullable String inPathOrNone(String name) {
    return route.param(name);
  }

  /** The path of the address that is being answered. */
  public String path() {
    return route.getPath();
  }

  public String newToken(Kind kind) {
    return tokens.issue(form(kind));
  }

  /** Whether the form is one of ours, good for who sent it, and not older than a day. */
  public boolean isFresh(Kind kind) {
    return key(kind, "token").isPresent();
  }

  /** The key of such a form, which carries its token under this name; empty for any other. */
  public Optional<String> key(Kind kind, String name) {
    return tokens.key(form(kind), value(name));
  }

  private String form(Kind kind) {
    String form = kind.name().toLowerCase(Locale.ROOT);
    boolean anybodys = kind == Kind.WRITER || kind == Kind.ACCOUNT && !signedIn.present();
    return anybodys ? form : form + " " + signedIn.actor().signInId();
  }

  /** Tells a program too when to try again. */
  public void tooSoon(long seconds) {
    response().setStatus(TOO_MANY_REQUESTS);
    response().setHeader("Retry-After", String.valueOf(seconds));
  }

  /** Leads on to a page of the portal, so that a reload sends nothing again. */
  public void redirect(String path) {
    response().setStatus(HttpServletResponse.SC_SEE_OTHER);
    response().setHeader("Location", path);
    FacesContext.getCurrentInstance().responseComplete();
  }

  /** Sends the same post to another page of the portal. */
  public void postOn(String path) {
    redirect(path);
    response().setStatus(HttpServletResponse.SC_TEMPORARY_REDIRECT);
  }

  /** The id of a record; {@code null} when it is none. */
  public @Nullable UUID id(String name) {
    try {
      return UUID.fromString(value(name));
    } catch (IllegalArgumentException none) {
      return null;
    }
  }

  /** The request itself, for what reads its files. */
  public HttpServletRequest asked() {
    return http();
  }

  private static HttpServletRequest http() {
    return (HttpServletRequest) FacesContext.getCurrentInstance().getExternalContext().getRequest();
  }

  private static HttpServletResponse response() {
    return (HttpServletResponse)
        FacesContext.getCurrentInstance().getExternalContext().getResponse();
  }
}
