package org.branchwork.web.pages.admin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.branchwork.web.platform.forms.FormTokens;
import org.branchwork.web.platform.identity.SignedIn;

/** The request of the operations page; its forms are good for one sign-in alone. */
@RequestScoped
class OperationsRequest {

  @Inject FormTokens tokens;
  @Inject SignedIn signedIn;

  boolean isPost() {
    return "POST".equals(http().getMethod());
  }

  String newToken() {
    return tokens.issue(form());
  }

  /** Whether the form is one of ours, for this sign-in, and not older than a day. */
  boolean isFresh() {
    return tokens.key(form(), value("token")).isPresent();
  }

  /** A value of the form or the query; empty when it is not there. */
  String value(String name) {
    String value = http().getParameter(name);
    return value == null ? "" : value;
  }

  /** A value that is the number of a row. */
  Optional<Long> number(String name) {
    String value = value(name);
    return value.matches("[0-9]{1,18}") ? Optional.of(Long.valueOf(value)) : Optional.empty();
  }

  /** Leads on, so that a reload sends nothing again. */
  void redirect(String path) {
    FacesContext context = FacesContext.getCurrentInstance();
    HttpServletResponse response = (HttpServletResponse) context.getExternalContext().getResponse();
    response.setStatus(HttpServletResponse.SC_SEE_OTHER);
    response.setHeader("Location", path);
    context.responseComplete();
  }

  private String form() {
    return "operations " + signedIn.actor().signInId();
  }

  private static HttpServletRequest http() {
    return (HttpServletRequest) FacesContext.getCurrentInstance().getExternalContext().getRequest();
  }
}
