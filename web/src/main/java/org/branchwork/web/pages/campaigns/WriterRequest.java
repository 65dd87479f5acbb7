package org.branchwork.web.pages.campaigns;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.branchwork.web.platform.access.CurrentRoute;
import org.branchwork.web.platform.forms.FormTokens;
import org.jspecify.annotations.Nullable;

/**
 * The request of a writer's form. The forms hold everything themselves, and no view state: what was
 * typed survives a restart of the server and a long telephone call.
 */
@RequestScoped
class WriterRequest {
  private static final String FORM = "writer";

  @Inject FormTokens tokens;
  @Inject CurrentRoute route;

  boolean isPost() {
    return "POST".equals(http().getMethod());
  }

  /** A value of the form or the query; empty when it is not there. */
  String value(String name) {
    String value = http().getParameter(name);
    return value == null ? "" : value;
  }

  /** A part of the path; {@code null} on the address of something new. */
  @Nullable String inPath(String name) {
    return route.param(name);
  }

  /** The version that the form was opened with; 0, which no record has, when it is none. */
  long version() {
    try {
      return Long.parseLong(value("version"));
    } catch (NumberFormatException none) {
      return 0;
    }
  }

  String newToken() {
    return tokens.issue(FORM);
  }

  /** Whether the form is one of ours and not older than a day. */
  boolean isFresh() {
    return key().isPresent();
  }

  /** The id of what a form begins: its token's, so that a form sent twice begins one thing. */
  UUID newId() {
    ByteBuffer random = ByteBuffer.wrap(Base64.getUrlDecoder().decode(key().orElseThrow()));
    return new UUID(random.getLong(), random.getLong());
  }

  private Optional<String> key() {
    return tokens.key(FORM, value("token"));
  }

  /** Leads on to a page of the portal, so that a reload sends nothing again. */
  void redirect(String path) {
    FacesContext faces = FacesContext.getCurrentInstance();
    HttpServletResponse response = (HttpServletResponse) faces.getExternalContext().getResponse();
    response.setStatus(HttpServletResponse.SC_SEE_OTHER);
    response.setHeader("Location", path);
    faces.responseComplete();
  }

  private static HttpServletRequest http() {
    return (HttpServletRequest) FacesContext.getCurrentInstance().getExternalContext().getRequest();
  }
}
