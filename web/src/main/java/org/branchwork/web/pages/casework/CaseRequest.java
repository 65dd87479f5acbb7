package org.branchwork.web.pages.casework;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.branchwork.casework.api.CaseNotFound;
import org.branchwork.casework.api.CaseReference;
import org.branchwork.casework.api.collectives.CollectiveReference;
import org.branchwork.web.pages.shared.CurrentUser;
import org.branchwork.web.platform.access.CurrentRoute;
import org.branchwork.web.platform.drafts.UnsentWords;
import org.jspecify.annotations.Nullable;

/** The request of a staff page of casework: its address, its form and where to go next. */
@RequestScoped
class CaseRequest {

  @Inject CurrentRoute route;
  @Inject CurrentUser me;
  @Inject UnsentWords unsent;

  HttpServletRequest http() {
    return (HttpServletRequest) FacesContext.getCurrentInstance().getExternalContext().getRequest();
  }

  boolean isPost() {
    return "POST".equals(http().getMethod());
  }

  /** A parameter without its edges; empty when it is missing. */
  String parameter(String name) {
    String value = http().getParameter(name);
    return value == null ? "" : value.strip();
  }

  /** A parameter as an id; {@code null} when it is none. */
  @Nullable UUID uuid(String name) {
    try {
      return UUID.fromString(parameter(name));
    } catch (IllegalArgumentException none) {
      return null;
    }
  }

  /** Everything typed, so that a refused form can be shown as it was sent. */
  Map<String, String> typed() {
    Map<String, String> typed = new HashMap<>();
    http().getParameterMap().forEach((name, values) -> typed.put(name, values[0]));
    return typed;
  }

  /** What stands in the address for {@code {name}}. */
  String part(String name) {
    return route.part(name);
  }

  /** The reference in the address; one that cannot be is as good as missing. */
  String reference() {
    return CaseReference.parse(route.param("reference"))
        .filter(CaseReference::checks)
        .orElseThrow(CaseNotFound::new)
        .shown();
  }

  /** The collective in the address; one that cannot be is as good as missing. */
  String collective() {
    return CollectiveReference.parse(route.param("reference"))
        .orElseThrow(CaseNotFound::new)
        .shown();
  }

  String path() {
    return route.getPath();
  }

  UUID account() {
    return Objects.requireNonNull(me.casework().accountId());
  }

  String newToken() {
    return unsent.token(route.getPath(), account());
  }

  /** The key of the posted form; empty when it was not served here to this account, or is old. */
  Optional<String> formKey() {
    return unsent.formKey(route.getPath(), account(), http().getParameter("token"));
  }

  /** What was typed before a sign-in ended, by field. */
  Map<String, String> kept() {
    return unsent.find(parameter("kept"), route.getPath(), account());
  }

  void forgetKept() {
    unsent.discard(parameter("kept"));
  }

  void status(int status) {
    response().setStatus(status);
  }

  /** Sends a browser that only looks to the same page of the case that stands for this one. */
  void leadOn(String standing) {
    if (isPost() || standing.equals(reference())) {
      return;
    }
    String query = http().getQueryString();
    redirect(
        path().replaceFirst("^/portal/cases/[^/]+", "/portal/cases/" + standing)
            + (query == null ? "" : "?" + query));
  }

  /** Sends the browser to another page of the portal. */
  void redirect(String path) {
    try {
      response().setStatus(HttpServletResponse.SC_SEE_OTHER);
      response().setHeader("Location", path);
      response().flushBuffer();
      FacesContext.getCurrentInstance().responseComplete();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static HttpServletResponse response() {
    return (HttpServletResponse)
        FacesContext.getCurrentInstance().getExternalContext().getResponse();
  }
}
