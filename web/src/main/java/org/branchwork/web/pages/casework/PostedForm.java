package org.branchwork.web.pages.casework;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.branchwork.web.pages.shared.Texts;
import org.branchwork.web.platform.access.FormGate;
import org.branchwork.web.platform.throttle.Wait;
import org.jspecify.annotations.Nullable;

/** A plain form that was posted, or not: its fields as typed, and where to go on. */
@RequestScoped
class PostedForm {

  boolean isPost() {
    return "POST".equals(http().getMethod());
  }

  /** A field as typed, edges trimmed, newlines as one character; never {@code null}. */
  String text(String name) {
    String value = http().getParameter(name);
    return value == null ? "" : value.replace("\r\n", "\n").replace('\r', '\n').strip();
  }

  boolean has(String name) {
    return http().getParameter(name) != null;
  }

  /** Sends the browser to another page of the portal with a GET. */
  void redirect(String path) {
    try {
      HttpServletResponse response = response();
      response.setStatus(HttpServletResponse.SC_SEE_OTHER);
      response.setHeader("Location", path);
      response.flushBuffer();
      FacesContext.getCurrentInstance().responseComplete();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void status(int status) {
    response().setStatus(status);
  }

  /** Tells programs too that a form came too soon, and when to send it again. */
  void tooSoon(Wait wait) {
    status(FormGate.TOO_MANY);
    response().setHeader("Retry-After", String.valueOf(wait.seconds()));
  }

  /** What tells people so; {@code null} when there is no wait. */
  @Nullable String sentence(@Nullable Wait wait) {
    return wait == null ? null : Texts.say("shared.wait", wait.seconds());
  }

  /** What goes along when the form is sent again; {@code null} when there is no wait. */
  @Nullable String turn(@Nullable Wait wait) {
    return wait == null ? null : wait.turn();
  }

  HttpServletRequest http() {
    return (HttpServletRequest) FacesContext.getCurrentInstance().getExternalContext().getRequest();
  }

  HttpServletResponse response() {
    return (HttpServletResponse)
        FacesContext.getCurrentInstance().getExternalContext().getResponse();
  }
}
