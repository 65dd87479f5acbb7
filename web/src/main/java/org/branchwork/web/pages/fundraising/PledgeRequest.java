package org.branchwork.web.pages.fundraising;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.branchwork.web.pages.shared.DraftCookie;
import org.branchwork.web.pages.shared.FormRequest;
import org.branchwork.web.platform.access.CurrentRoute;
import org.branchwork.web.platform.access.FormGate;
import org.branchwork.web.platform.forms.FormTokens;
import org.branchwork.web.platform.throttle.Wait;

/** The request of the pledge form: its token, its pace, and the cookie that finds a draft. */
@RequestScoped
class PledgeRequest {

  private static final String COOKIE = "bw_pledge";

  @Inject FormRequest request;
  @Inject CurrentRoute route;
  @Inject FormTokens tokens;
  @Inject DraftCookie cookie;
  @Inject FormGate gate;

  String appeal() {
    return route.part("appeal");
  }

  boolean isPost() {
    return request.isPost();
  }

  PledgeForm posted() {
    return PledgeForm.posted(request.typed());
  }

  String value(String name) {
    return request.value(name);
  }

  String newToken() {
    return tokens.issue(form());
  }

  Optional<String> formKey(String token) {
    return tokens.key(form(), token);
  }

  /** A form of one appeal is none of another. */
  private String form() {
    return "pledge " + appeal();
  }

  /** The token of a draft begun in this browser; empty for none. */
  String draftToken() {
    return cookie.token(http(), COOKIE);
  }

  /** Lets the browser find its draft again until it is closed; an empty token forgets it. */
  void rememberDraft(String token) {
    cookie.remember(COOKIE, "/donate", token);
  }

  /** Whether very many pledge just now: then when this one may. */
  Optional<Wait> mustWait(String formKey) {
    Optional<Wait> wait = gate.pledge(http(), formKey);
    wait.ifPresent(until -> request.tooSoon(until.seconds()));
    return wait;
  }

  void status(int status) {
    response().setStatus(status);
  }

  void redirect(String path) {
    request.redirect(path);
  }

  private static HttpServletRequest http() {
    return (HttpServletRequest) FacesContext.getCurrentInstance().getExternalContext().getRequest();
  }

  private static HttpServletResponse response() {
    return (HttpServletResponse)
        FacesContext.getCurrentInstance().getExternalContext().getResponse();
  }
}
