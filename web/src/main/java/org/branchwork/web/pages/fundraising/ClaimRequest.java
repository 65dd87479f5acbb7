package org.branchwork.web.pages.fundraising;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.branchwork.casework.api.NewFile;
import org.branchwork.web.pages.shared.DraftCookie;
import org.branchwork.web.pages.shared.FormRequest;
import org.branchwork.web.pages.shared.Problems;
import org.branchwork.web.pages.shared.Uploads;
import org.branchwork.web.platform.access.FormGate;
import org.branchwork.web.platform.forms.FormTokens;
import org.branchwork.web.platform.throttle.Wait;

/** The request of the claim form: its token, its files, its pace, and the cookie of its draft. */
@RequestScoped
class ClaimRequest {

  static final String PATH = "/claim";

  private static final String FORM = "claim";
  private static final String COOKIE = "bw_claim";

  @Inject FormRequest request;
  @Inject FormTokens tokens;
  @Inject DraftCookie cookie;
  @Inject FormGate gate;
  @Inject Uploads uploads;

  boolean isPost() {
    return request.isPost();
  }

  ClaimForm posted() {
    return ClaimForm.posted(request.typed());
  }

  String value(String name) {
    return request.value(name);
  }

  /** The files kept before with those that came now. */
  List<NewFile> files(List<NewFile> kept, Problems problems) {
    return uploads.take(request.asked(), "files", kept, problems);
  }

  String newToken() {
    return tokens.issue(FORM);
  }

  Optional<String> formKey(String token) {
    return tokens.key(FORM, token);
  }

  String draftToken() {
    return cookie.token(request.asked(), COOKIE);
  }

  void rememberDraft(String token) {
    cookie.remember(COOKIE, PATH, token);
  }

  /** Whether very many claim just now: then when this one may. */
  Optional<Wait> mustWait(String formKey) {
    Optional<Wait> wait = gate.claim(request.asked(), formKey);
    wait.ifPresent(until -> request.tooSoon(until.seconds()));
    return wait;
  }

  void status(int status) {
    FacesContext.getCurrentInstance().getExternalContext().setResponseStatus(status);
  }

  void redirect(String path) {
    request.redirect(path);
  }
}
